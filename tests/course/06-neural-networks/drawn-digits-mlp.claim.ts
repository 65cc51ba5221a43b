import { useBackend } from "../../../lib/backend/current.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  ask,
  drawn,
  plan,
  train,
} from "../../../lib/run/05_sigmoid_softmax.ts";
import {
  digitsPlan,
  learnDigits,
  read,
} from "../../../lib/run/06_neural_networks.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

export const seeds = 10;
// Other machines round otherwise, and 15,000 steps make that large.
export const tolerance = 0.015;

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  const { train: training, test } = drawn(seed);
  const right = (digits: number[]) => accuracy(digits, test.labels);
  const layer = train(training, plan, seeded(seed));
  const longer = { ...plan, epochs: digitsPlan.epochs };
  const long = train(training, longer, seeded(seed));
  return {
    softmax: right(ask(layer, test).digits),
    long: right(ask(long, test).digits),
    mlp: right(read(learnDigits(training, seeded(seed)), test)),
    nearest: right(test.rows.map(fitNearest(training, (row) => row))),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  const wins = results.filter(({ mlp, long }) => mlp > long).length;
  return table([
    ["drawn digits, 10 times", "median", "worst"],
    row("softmax regression", "softmax"),
    row("the same, 60 epochs", "long"),
    row("64 hidden units", "mlp"),
    row("nearest neighbour", "nearest"),
  ]) + `\nthe hidden layer beats 60 epochs of softmax regression ${wins} times`;
}
//# sourceMappingURL=drawn-digits-mlp.claim.ts.map
