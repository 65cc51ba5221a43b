import { useBackend } from "../../../lib/backend/current.ts";
import { writtenDigits } from "../../../lib/data/digits.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import { ask, plan, train } from "../../../lib/run/05_sigmoid_softmax.ts";
import {
  digitsPlan,
  learnDigits,
  read,
} from "../../../lib/run/06_neural_networks.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

export const seeds = 10;
// Other machines round otherwise, and 28,000 steps make that large.
export const tolerance = 0.01;
export const data = true;

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const training = await writtenDigits("train");
  const test = await writtenDigits("test");
  const right = (digits: number[]) => accuracy(digits, test.labels);
  const net = learnDigits(training, seeded(seed));
  const longer = { ...plan, epochs: digitsPlan.epochs };
  const long = train(training, longer, seeded(seed));
  return {
    softmax: right(ask(train(training, plan, seeded(seed)), test).digits),
    long: right(ask(long, test).digits),
    mlp: right(read(net, test)),
    training: accuracy(read(net, training), training.labels),
    nearest: right(test.rows.map(fitNearest(training, (row) => row))),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  return table([
    ["written digits, 10 seeds", "median", "worst"],
    row("softmax regression", "softmax"),
    row("the same, 60 epochs", "long"),
    row("64 hidden units", "mlp"),
    row("nearest neighbour", "nearest"),
    row("64 hidden units, on training digits", "training"),
  ]);
}
//# sourceMappingURL=written-digits-mlp.claim.ts.map
