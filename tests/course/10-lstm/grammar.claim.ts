import { useBackend } from "../../../lib/backend/current.ts";
import {
  grammarEntropy,
  grammarLogProbability,
  grammarNames,
} from "../../../lib/data/grammar_names.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import { learnNames, natsPerLetter } from "../../../lib/run/names.ts";
import { scope } from "../../../lib/tensor.ts";
import { fitNgrams, ngramEntropy } from "../../../lib/text/ngrams.ts";

export const seeds = 3;
// In 32 bits, for speed; another processor may round otherwise.
export const tolerance = 0.05;

const orders = [1, 2, 3, 4, 5];

export function measure(seed: number): Record<string, number> {
  useBackend("wasm");
  using _ = scope();
  const random = seeded(seed);
  const some = (count: number) => grammarNames(count, random);
  const plan = { hidden: 64, steps: 1000, rate: 0.01 };
  const params = learnNames(some, plan, random);
  const test = grammarNames(20_000, seeded(1000 + seed));
  const letters = test.reduce((sum, name) => sum + name.length + 1, 0);
  const nats = test.reduce((sum, name) => sum - grammarLogProbability(name), 0);
  const many = grammarNames(100_000, random);
  return {
    "the grammar itself": nats / letters,
    LSTM: natsPerLetter(params, test),
    ...Object.fromEntries(
      orders.map((n) => [`${n}`, ngramEntropy(fitNgrams(many, n), test)]),
    ),
  };
}

export function report(results: Record<string, number>[]): string {
  const row = (words: string, name: string) => {
    const nats = results.map((result) => result[name]);
    const above = results.map((result) =>
      result[name] / result["the grammar itself"] - 1
    );
    const highest = name === "the grammar itself" ? [] : [
      percent(median(above)),
      percent(Math.max(...above)),
    ];
    return [words, median(nats).toFixed(3), ...highest];
  };
  return table([
    ["20,000 new names, 3 seeds", "nats per letter", "above", "at most"],
    ["entropy, computed", grammarEntropy().toFixed(3)],
    row("the grammar itself", "the grammar itself"),
    row("LSTM, 64 cells", "LSTM"),
    ...orders.map((n) => row(`counts, ${n - 1} before it`, `${n}`)),
  ]);
}
//# sourceMappingURL=grammar.claim.ts.map
