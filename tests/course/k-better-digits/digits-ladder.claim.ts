import { writtenDigits } from "../../../lib/data/digits.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  adamW,
  distorted,
  downhill,
  learn,
  type Plan,
  read,
} from "../../../lib/run/better_digits.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";
import { useBackend } from "../../../lib/tensor.ts";

export const seeds = 5;
export const data = true;
// Fast instructions round otherwise on another machine.
export const tolerance = 0.008;

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const training = await writtenDigits("train");
  const { rows, labels } = await writtenDigits("test");
  const right = (plan: Plan) =>
    accuracy(read(learn(training, plan, seeded(seed)), rows), labels);
  return {
    downhill: right(downhill),
    adamW: right(adamW),
    distorted: right(distorted),
    nearest: accuracy(
      rows.map(fitNearest(training, (row) => row)),
      labels,
    ),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  return table([
    ["64 hidden units, 60 epochs, 5 seeds", "median", "worst"],
    row("downhill, as in chapter 6", "downhill"),
    row("AdamW along a cosine", "adamW"),
    row("AdamW, distorted digits", "distorted"),
    row("the nearest neighbour", "nearest"),
  ]);
}
//# sourceMappingURL=digits-ladder.claim.ts.map
