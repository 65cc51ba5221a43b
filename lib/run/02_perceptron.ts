/**
 * The payoff of chapter 2: a perceptron that decides whether a room is occupied.
 * Run it with `deno task run 2`, or with `--real` behind it.
 *
 * @module
 */
import { inRandomOrder, type Labelled } from "../data/labelled.ts";
import { occupancy } from "../data/occupancy.ts";
import { bestAccuracy, bestRule, room } from "../data/room.ts";
import { foldBias } from "../perceptron/fold_bias.ts";
import { score } from "../perceptron/score.ts";
import { trainOn } from "../perceptron/train_on.ts";
import { withOne } from "../perceptron/with_one.ts";
import { seeded } from "../random.ts";

/**
 * Trains with twenty seeds, and gives each test's twenty scores: [tests, 20].
 *
 * @param firstSeed the others follow
 */
export function trainAll(
  training: Labelled,
  tests: Labelled[],
  firstSeed = 0,
): number[][] {
  const scorers = Array.from({ length: 20 }, (_, i) => {
    const random = seeded(firstSeed + i);
    return trainOn(inRandomOrder(training, random), 50, random);
  });
  return tests.map((test) => scorers.map((scoreOn) => scoreOn(test)));
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

function compare(
  title: string,
  test: Labelled,
  scores: number[],
  others: [who: string, median: string, worst?: string][],
): void {
  const empty = test.labels.filter((label) => label === 0).length;
  const rows = [
    [title, "median", "worst"],
    ['always "empty"', percent(empty / test.labels.length)],
    ["our perceptron", percent(median(scores)), percent(Math.min(...scores))],
    ...others,
  ];
  for (const [who, middle, worst = ""] of rows) {
    const line = who.padEnd(32) + middle.padStart(8) + worst.padStart(9);
    console.log(line.trimEnd());
  }
}

function simulated(): void {
  const training = room(1000, seeded(1));
  const test = room(10_000, seeded(2));
  const [scores] = trainAll(training, [test]);
  const { w, threshold } = bestRule();
  const rows = test.rows.map(withOne);
  compare("a simulated room, 10,000 minutes", test, scores, [
    [
      "the best rule",
      percent(score(foldBias(w, threshold), rows, test.labels)),
    ],
    ["the best rule, in the long run", percent(bestAccuracy())],
  ]);
}

async function real(): Promise<void> {
  const training = await occupancy("train");
  const tests = [await occupancy("test"), await occupancy("test2")];
  const scores = trainAll(training, tests);
  const elsewhere = [
    { median: "97.2 %", worst: "63.6 %", threshold: "97.9 %" },
    { median: "93.9 %", worst: "79.0 %", threshold: "99.3 %" },
  ];
  for (const [t, { median, worst, threshold }] of elsewhere.entries()) {
    compare(`a real office, test ${t + 1}`, tests[t], scores[t], [
      ["scikit-learn's perceptron *", median, worst],
      ["one threshold on light *", threshold],
    ]);
  }
  console.log("* measured elsewhere; scikit-learn on unscaled readings");
}

/**
 * Trains and prints a table.
 *
 * @param args `--real` for the UCI occupancy data, which is downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 2: can't read ${unknown}; expected --real or nothing`,
    );
  }
  if (args.includes("--real")) await real();
  else simulated();
}
//# sourceMappingURL=02_perceptron.ts.map
