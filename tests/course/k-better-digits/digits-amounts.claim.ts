import { writtenDigits } from "../../../lib/data/digits.ts";
import { type Distortion, slight } from "../../../lib/data/distort.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  large,
  learn,
  quarters,
  read,
} from "../../../lib/run/better_digits.ts";
import { useBackend } from "../../../lib/tensor.ts";

// A quarter each.
export const seeds = 4;
export const data = true;
export const tolerance = 0.008;

const times = (amount: number): Distortion | undefined =>
  amount === 0 ? undefined : {
    shift: amount * slight.shift,
    turn: amount * slight.turn,
    lean: amount * slight.lean,
    stretch: amount * slight.stretch,
  };

export async function measure(k: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const { learn: some, held } = quarters(await writtenDigits("train"), k);
  const right = (amount: number) => {
    const plan = { ...large, epochs: 20, distortion: times(amount) };
    const network = learn(some, plan, seeded(k));
    return accuracy(read(network, held.rows), held.labels);
  };
  return {
    none: right(0),
    half: right(0.5),
    slight: right(1),
    twice: right(2),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length;
    return [title, ...[mean, Math.min(...scores)].map(percent)];
  };
  return table([
    ["quarters held back, 4 of them", "mean", "worst"],
    row("as they are", "none"),
    row("half of slight", "half"),
    row("slight", "slight"),
    row("twice as much", "twice"),
  ]);
}
//# sourceMappingURL=digits-amounts.claim.ts.map
