import { useBackend } from "../../../lib/backend/current.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { learnRecall, pupils } from "../../../lib/run/recall.ts";

export const seeds = 3;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.3;

const asked = pupils.filter(({ name }) =>
  ["RNN", "LSTM, chrono biases"].includes(name)
);

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  const budget = { delay: 200, batches: 800 };
  return Object.fromEntries(
    asked.map((pupil) => [pupil.name, learnRecall(pupil, budget, seed)]),
  );
}

export function report(results: Record<string, number>[]): string {
  return table([
    ["recalled after 200 steps, 3 seeds", "worst", "median", "best"],
    ...asked.map(({ name }) => {
      const right = results.map((result) => result[name]);
      const row = [Math.min(...right), median(right), Math.max(...right)];
      return [name, ...row.map(percent)];
    }),
  ]);
}
//# sourceMappingURL=recall-200.claim.ts.map
