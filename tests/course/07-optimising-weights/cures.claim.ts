import { useBackend } from "../../../lib/backend/current.ts";
import { median } from "../../../lib/metrics/median.ts";
import { table } from "../../../lib/plot/table.ts";
import {
  cures,
  fit,
  offBy,
  truePoints,
} from "../../../lib/run/07_optimising_weights.ts";
import { scope } from "../../../lib/tensor.ts";

export const seeds = 10;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.1;

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  const result: Record<string, number> = {};
  for (const [name, cure] of Object.entries(cures)) {
    using _ = scope();
    const { params, training } = fit(cure, seed);
    result[`${name} own`] = offBy(params, training);
    result[`${name} truth`] = offBy(params, truePoints());
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  const of = (name: string) => results.map((result) => result[name]);
  return table([
    ["off by, 10 times", "at its points", "at the truth", "worst", "better in"],
    ...Object.keys(cures).map((name, i) => {
      const truth = of(`${name} truth`);
      const alone = of("no cure truth");
      const wins = truth.filter((off, k) => off < alone[k]).length;
      return [
        name,
        median(of(`${name} own`)).toFixed(2),
        median(truth).toFixed(2),
        Math.max(...truth).toFixed(2),
        i === 0 ? "" : `${wins} of 10`,
      ];
    }),
  ]);
}
//# sourceMappingURL=cures.claim.ts.map
