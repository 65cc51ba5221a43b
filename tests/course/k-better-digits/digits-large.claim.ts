import { writtenDigits } from "../../../lib/data/digits.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  best,
  dropping,
  large,
  learn,
  type Plan,
  read,
} from "../../../lib/run/better_digits.ts";
import { useBackend } from "../../../lib/tensor.ts";

export const seeds = 5;
export const data = true;
export const tolerance = 0.008;

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const training = await writtenDigits("train");
  const { rows, labels } = await writtenDigits("test");
  const right = (plan: Plan) =>
    accuracy(read(learn(training, plan, seeded(seed)), rows), labels);
  return {
    large: right(large),
    dropping: right(dropping),
    best: right(best),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  return table([
    ["256 and 128 units, 40 epochs, 5 seeds", "median", "worst"],
    row("AdamW along a cosine", "large"),
    row("AdamW, three units in ten dropped", "dropping"),
    row("AdamW, distorted digits", "best"),
  ]);
}
//# sourceMappingURL=digits-large.claim.ts.map
