/**
 * The payoff of chapter 2: a perceptron that decides whether a room is occupied. `deno task run 2`, or with `--real`.
 *
 * @module
 */
import { occupancy } from "../data/occupancy.ts";
import { bestAccuracy, bestRule, type Labelled, room } from "../data/room.ts";
import { fitScale } from "../data/scale.ts";
import { fit } from "../perceptron/fit.ts";
import { foldBias } from "../perceptron/fold_bias.ts";
import { score } from "../perceptron/score.ts";
import { withOne } from "../perceptron/with_one.ts";
import { seeded, shuffled } from "../random.ts";

/**
 * Trains with twenty seeds, and gives what each scores on each test set.
 *
 * Shapes: [20, tests].
 * @param firstSeed the others follow
 */
export function trainAll(
  training: Labelled,
  tests: Labelled[],
  firstSeed = 0,
): number[][] {
  const scale = fitScale(training.rows);
  const prepare = (row: number[]) => withOne(scale(row));
  const testRows = tests.map(({ rows }) => rows.map(prepare));
  return Array.from({ length: 20 }, (_, i) => {
    const random = seeded(firstSeed + i);
    const order = shuffled(training.rows.keys(), random);
    const labels = order.map((i) => training.labels[i]);
    const { w } = fit(
      order.map((i) => prepare(training.rows[i])),
      labels,
      1,
      50,
      random,
    );
    return tests.map((test, t) => score(w, testRows[t], test.labels));
  });
}

/** Gives the share of empty minutes: the score of always saying "empty". */
function alwaysEmpty({ labels }: Labelled): number {
  return labels.filter((label) => label === 0).length / labels.length;
}

function simulated(): string[][] {
  const training = room(1000, seeded(1));
  const test = room(10_000, seeded(2));
  const scores = trainAll(training, [test]).map(([share]) => share);
  const { w, threshold } = bestRule();
  const best = score(
    foldBias(w, threshold),
    test.rows.map(withOne),
    test.labels,
  );
  return [
    ["the simulated room, 10,000 new minutes", "median", "worst"],
    ['always "empty"', percent(alwaysEmpty(test)), ""],
    [
      "our perceptron, 20 seeds",
      percent(median(scores)),
      percent(Math.min(...scores)),
    ],
    ["the best rule there is", percent(best), ""],
    ["the best rule, in the long run", percent(bestAccuracy()), ""],
  ];
}

async function real(): Promise<string[][]> {
  const training = await occupancy("train");
  const tests = [await occupancy("test"), await occupancy("test2")];
  const scores = trainAll(training, tests);
  const both = (cells: (t: number) => string[]) => [0, 1].flatMap(cells);
  const ours = (t: number) => scores.map((shares) => shares[t]);
  return [
    ["a real office (UCI)", ...both((t) => [`test ${t + 1} median`, "worst"])],
    ['always "empty"', ...both((t) => [percent(alwaysEmpty(tests[t])), ""])],
    [
      "our perceptron, 20 seeds",
      ...both((t) => [percent(median(ours(t))), percent(Math.min(...ours(t)))]),
    ],
    ["scikit-learn's, 20 seeds*", "97.2 %", "", "93.9 %", ""],
    ["one threshold on light*", "97.9 %", "", "99.3 %", ""],
  ];
}

/** Gives the middle value, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** Writes a share as a percentage. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(table: string[][]): void {
  const widths = table[0].map((_, k) =>
    Math.max(...table.map((row) => row[k].length))
  );
  for (const [first, ...rest] of table) {
    const cells = rest.map((cell, k) => cell.padStart(widths[k + 1] + 3));
    console.log((first.padEnd(widths[0]) + cells.join("")).trimEnd());
  }
}

/**
 * Trains and prints a table.
 *
 * @param args `--real` for the UCI occupancy data, which is downloaded once
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 2: unknown argument ${unknown}; expected nothing or --real`,
    );
  }
  if (!args.includes("--real")) return print(simulated());
  print(await real());
  console.log(
    "* measured with scikit-learn on the same files; its perceptron's worst seed had 63.6 %",
  );
}
//# sourceMappingURL=02_perceptron.ts.map
