import { median } from "../../../lib/metrics/median.ts";
import { table } from "../../../lib/plot/table.ts";
import {
  cityPlan,
  simulatedCity,
} from "../../../lib/run/09_recurrent_networks.ts";
import { foretell, learnAir, rnnCell, worth } from "../../../lib/run/air.ts";
import { useBackend } from "../../../lib/tensor.ts";

export const seeds = 5;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.05;

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  const { train, test, best } = simulatedCity();
  const net = learnAir(rnnCell, train, seed, cityPlan);
  const { error, gain, unsure } = worth(foretell(rnnCell, net, test), test);
  const always = median([...train.y]);
  return {
    always: worth(test.y.map(() => always), test).error,
    persistence: worth(test.last, test).error,
    best: worth(best, test).error,
    error,
    gain,
    unsure,
  };
}

export function report(results: Record<string, number>[]): string {
  const of = (name: string) => results.map((result) => result[name]);
  const row = (title: string, name: string) => [
    title,
    median(of(name)).toFixed(2),
    Math.max(...of(name)).toFixed(2),
  ];
  const way = results.map(({ persistence, error, best }) =>
    (persistence - error) / (persistence - best)
  );
  return table([
    ["a simulated city, off by µg/m³", "median", "worst of 5"],
    row("always the median", "always"),
    row("persistence", "persistence"),
    row("RNN, 16 units", "error"),
    row("the best possible", "best"),
  ]) + "\nof the way from persistence to the best: " +
    `${Math.round(100 * median(way))} %, at least ${
      Math.round(100 * Math.min(...way))
    } %`;
}
//# sourceMappingURL=air-city.claim.ts.map
