import { writtenDigits } from "../../../lib/data/digits.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import {
  best,
  learn,
  read,
  readTogether,
} from "../../../lib/run/better_digits.ts";
import { useBackend } from "../../../lib/tensor.ts";

export const seeds = 5;
export const data = true;
export const tolerance = 0.008;

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("wasm");
  const training = await writtenDigits("train");
  const { rows, labels } = await writtenDigits("test");
  // No network sits on two committees.
  const networks = [0, 1, 2].map((k) =>
    learn(training, best, seeded(100 + 3 * seed + k))
  );
  const alone = networks.map((each) => accuracy(read(each, rows), labels));
  return {
    alone: median(alone),
    together: accuracy(readTogether(networks, rows), labels),
    most: Math.max(...alone),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (title: string, name: string) => {
    const scores = results.map((result) => result[name]);
    return [title, ...[median(scores), Math.min(...scores)].map(percent)];
  };
  const ahead = results.filter(({ together, most }) => together > most).length;
  return table([
    ["committees of three, 5 of them", "median", "worst"],
    row("the middle one of three alone", "alone"),
    row("the three together", "together"),
  ]) + `\nbetter than each of its three: ${ahead} times`;
}
//# sourceMappingURL=digits-committee.claim.ts.map
