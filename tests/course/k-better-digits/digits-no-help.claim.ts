import { writtenDigits } from "../../../lib/data/digits.ts";
import { distort, slight } from "../../../lib/data/distort.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  best,
  chances,
  learn,
  type Plan,
  quarters,
  read,
} from "../../../lib/run/better_digits.ts";
import {
  argmax,
  mean,
  stack,
  useBackend,
  values,
} from "../../../lib/tensor.ts";

export const seeds = 4;
export const data = true;
export const tolerance = 0.008;

export async function measure(k: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const { learn: some, held } = quarters(await writtenDigits("train"), k);
  const { rows, labels } = held;
  const trained = (plan: Plan) =>
    learn(some, { ...plan, epochs: 20 }, seeded(k));
  const right = (plan: Plan) => accuracy(read(trained(plan), rows), labels);
  const usual = trained(best);
  const random = seeded(k);
  const copies = Array.from(
    { length: 16 },
    () => chances(usual, rows.map((row) => distort(row, slight, random))),
  );
  const together = [...values(argmax(mean(stack(copies), 0)))];
  return {
    best: accuracy(read(usual, rows), labels),
    waves: right({ ...best, distortion: { ...slight, waves: 0.25 } }),
    dropped: right({ ...best, dropped: 0.2 }),
    copies: accuracy(together, labels),
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
    row("distorted digits, as on the ladder", "best"),
    row("and waves", "waves"),
    row("and one unit in five dropped", "dropped"),
    row("and sixteen distorted copies asked", "copies"),
  ]);
}
//# sourceMappingURL=digits-no-help.claim.ts.map
