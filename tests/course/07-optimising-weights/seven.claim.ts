import { useBackend } from "../../../lib/backend/current.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import {
  arrival,
  drawnFew,
  goal,
  race,
  reads,
  seven,
} from "../../../lib/run/07_optimising_weights.ts";
import { scope } from "../../../lib/tensor.ts";

export const seeds = 5;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.1;

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  const { train, test } = drawnFew(seed);
  const result: Record<string, number> = {};
  for (const optimiser of seven()) {
    using _ = scope();
    const run = race(optimiser, train, { steps: 200, seed, until: goal });
    const step = arrival(run);
    result[`${optimiser.name} steps`] = step < 0 ? 1e9 : step;
    result[`${optimiser.name} reads`] = reads(run.params, test);
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  const show = (steps: number) => steps > 200 ? "over 200" : String(steps);
  const wins =
    results.filter((result) =>
      result["gradient descent reads"] > result["Adam reads"]
    ).length;
  return table([
    [`5 races to ${goal}`, "steps", "most", "test when there", "worst"],
    ...seven().map(({ name }) => {
      const steps = results.map((result) => result[`${name} steps`]);
      const reads = results.map((result) => result[`${name} reads`]);
      return [
        name,
        ...[median(steps), Math.max(...steps)].map(show),
        ...[median(reads), Math.min(...reads)].map(percent),
      ];
    }),
  ]) + `\ngradient descent reads more than Adam in ${wins} of 5`;
}
//# sourceMappingURL=seven.claim.ts.map
