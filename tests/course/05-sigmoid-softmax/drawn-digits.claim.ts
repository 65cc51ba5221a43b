import { useBackend } from "../../../lib/backend/current.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  ask,
  drawn,
  nearestMean,
  plan,
  train,
} from "../../../lib/run/05_sigmoid_softmax.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

export const seeds = 20;

export function measure(seed: number): Record<string, number> {
  useBackend("reference");
  const { train: training, test } = drawn(seed);
  const right = (digits: number[]) => accuracy(digits, test.labels);
  const layer = train(training, plan, seeded(seed));
  return {
    mean: right(test.rows.map(nearestMean(training))),
    softmax: right(ask(layer, test).digits),
    nearest: right(test.rows.map(fitNearest(training, (row) => row))),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  const wins = results.filter(({ mean, softmax }) => softmax > mean).length;
  return table([
    ["drawn digits, 20 times", "median", "worst"],
    row("nearest mean image", "mean"),
    row("softmax regression", "softmax"),
    row("nearest neighbour", "nearest"),
  ]) + `\nsoftmax regression beats the nearest mean ${wins} times`;
}
//# sourceMappingURL=drawn-digits.claim.ts.map
