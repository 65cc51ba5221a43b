import { useBackend } from "../../../lib/backend/current.ts";
import { writtenDigits } from "../../../lib/data/digits.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  ask,
  nearestMean,
  plan,
  train,
} from "../../../lib/run/05_sigmoid_softmax.ts";

export const seeds = 10;
export const data = true;

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("reference");
  const training = await writtenDigits("train");
  const test = await writtenDigits("test");
  const right = (digits: number[]) => accuracy(digits, test.labels);
  return {
    mean: right(test.rows.map(nearestMean(training))),
    softmax: right(ask(train(training, plan, seeded(seed)), test).digits),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  return table([
    ["written digits, 10 orders", "median", "worst"],
    row("nearest mean image", "mean"),
    row("softmax regression", "softmax"),
  ]);
}
//# sourceMappingURL=written-digits.claim.ts.map
