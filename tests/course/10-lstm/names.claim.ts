import { useBackend } from "../../../lib/backend/current.ts";
import {
  realNames,
  splitDistinct,
  splitLines,
} from "../../../lib/data/names.ts";
import { median } from "../../../lib/metrics/median.ts";
import { table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import { learnFrom, namesPlan, natsPerLetter } from "../../../lib/run/names.ts";
import { scope } from "../../../lib/tensor.ts";
import { fitKneserNey, kneserNeyBits } from "../../../lib/text/kneser_ney.ts";
import { fitNgrams, ngramEntropy } from "../../../lib/text/ngrams.ts";
import { END } from "../../../lib/text/word_batch.ts";

export const seeds = 3;
export const data = true;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.05;

const splits = { "by line": splitLines, "by name": splitDistinct };
const orders = [2, 3, 4, 5];

/** Kneser–Ney with four letters of context, in nats per letter. */
function smoothed(train: readonly string[], test: readonly string[]): number {
  const text = (names: readonly string[]) => names.join(END) + END;
  const model = fitKneserNey(END + text(train), 4);
  return kneserNeyBits(model, text(test), END) * Math.LN2;
}

export async function measure(seed: number): Promise<Record<string, number>> {
  useBackend("wasm");
  using _ = scope();
  const result: Record<string, number> = {};
  const all = await realNames();
  for (const [name, split] of Object.entries(splits)) {
    const { train, test } = split(all, seeded(seed));
    for (const n of orders) {
      result[`${n} ${name}`] = ngramEntropy(fitNgrams(train, n), test);
    }
    result[`smoothed ${name}`] = smoothed(train, test);
    const params = learnFrom(train, namesPlan, seed);
    result[`LSTM ${name}`] = natsPerLetter(params, test);
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  const ways = Object.keys(splits);
  const row = (words: string, what: string) => [
    words,
    ...ways.flatMap((way) => {
      const nats = results.map((result) => result[`${what} ${way}`]);
      return [median(nats), Math.max(...nats)].map((x) => x.toFixed(3));
    }),
  ];
  return table([
    ["3 splits, nats per letter", ...ways.flatMap((way) => [way, "worst"])],
    ...orders.map((n) => row(`counts, ${n - 1} before it`, `${n}`)),
    row("Kneser–Ney, 4 before it", "smoothed"),
    row("LSTM, 96 cells", "LSTM"),
  ]) + "\nthe goal, by line: below 2.10";
}
//# sourceMappingURL=names.claim.ts.map
