import { beijingAir } from "../../../lib/data/beijing_air.ts";
import { median } from "../../../lib/metrics/median.ts";
import { initLstm, lstm } from "../../../lib/nn/lstm.ts";
import { table } from "../../../lib/plot/table.ts";
import { type Cell, foretell, learnAir, worth } from "../../../lib/run/air.ts";
import { airHours } from "../../../lib/run/air_hours.ts";
import { useBackend } from "../../../lib/tensor.ts";

export const seeds = 5;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.01;
export const data = true;

const cell: Cell = {
  name: "LSTM",
  init: initLstm,
  states: (params, x) => lstm(params, x).h,
};

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const { train, test } = airHours(await beijingAir());
  const net = learnAir(cell, train, seed);
  const { error, gain, unsure } = worth(foretell(cell, net, test), test);
  const persistence = worth(test.last, test).error;
  return { hours: test.y.length, persistence, error, gain, unsure };
}

export function report(results: Record<string, number>[]): string {
  const of = (name: string) => results.map((result) => result[name]);
  const [{ hours, persistence }] = results;
  const [gain, unsure] = ["gain", "unsure"].map((name) => median(of(name)));
  const [low, high] = [-1.96, 1.96].map((by) =>
    (gain + by * unsure).toFixed(2)
  );
  const errors = of("error");
  return table([
    [`${hours} hours, off by µg/m³`, "median", "best", "worst of 5"],
    ["persistence", persistence.toFixed(2)],
    [
      "LSTM, 32 units",
      ...[median(errors), Math.min(...errors), Math.max(...errors)]
        .map((error) => error.toFixed(2)),
    ],
  ]) + `\nnearer than persistence by ${gain.toFixed(2)}, ` +
    `95 % interval over weeks ${low} to ${high}`;
}
//# sourceMappingURL=air-lstm.claim.ts.map
