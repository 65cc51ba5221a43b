/**
 * The payoff of chapter 2: a perceptron that decides whether a room is occupied.
 * Run it with `deno task run 2`, or with `--real` behind it.
 *
 * @module
 */
import { inRandomOrder, type Labelled } from "../data/labelled.ts";
import { measurements, occupancy } from "../data/occupancy.ts";
import { bestAccuracy, bestRule, room } from "../data/room.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { median } from "../metrics/median.ts";
import { foldBias } from "../perceptron/fold_bias.ts";
import { score } from "../perceptron/score.ts";
import { trainOn } from "../perceptron/train_on.ts";
import { withOne } from "../perceptron/with_one.ts";
import { percent, table } from "../plot/table.ts";
import { progress } from "../progress.ts";
import { seeded } from "../random.ts";
import { bestStump } from "../stump/best_stump.ts";
import { decide } from "../stump/stump.ts";

/** Trains with one seed, and gives the score on each test. */
export function scoresOf(
  seed: number,
  training: Labelled,
  tests: Labelled[],
): number[] {
  const random = seeded(seed);
  const scoreOn = trainOn(inRandomOrder(training, random), 50, random);
  return tests.map(scoreOn);
}

function compare(
  title: string,
  test: Labelled,
  scores: number[],
  others: [who: string, median: string, worst?: string][],
): string {
  const empty = accuracy(test.labels.map(() => 0), test.labels);
  return table([
    [title, "median", "worst"],
    ['always "empty"', percent(empty)],
    ["our perceptron", percent(median(scores)), percent(Math.min(...scores))],
    ...others.map((row) => row.filter((cell) => cell !== undefined)),
  ]);
}

/** Trains with twenty seeds, and gives each test's twenty scores: [tests, 20]. */
export function trainAll(
  training: Labelled,
  tests: Labelled[],
): number[][] {
  using step = progress("training with twenty seeds", 20);
  const perSeed = Array.from({ length: 20 }, (_, seed) => {
    const scores = scoresOf(seed, training, tests);
    step(seed + 1);
    return scores;
  });
  return tests.map((_, t) => perSeed.map((scores) => scores[t]));
}

function simulated(): void {
  const training = room(1000, seeded(1));
  const test = room(10_000, seeded(2));
  const [scores] = trainAll(training, [test]);
  const { w, threshold } = bestRule();
  const rows = test.rows.map(withOne);
  const best = score(foldBias(w, threshold), rows, test.labels);
  console.log(compare("a simulated room, 10,000 minutes", test, scores, [
    ["the best rule", percent(best)],
    ["the best rule, in the long run", percent(bestAccuracy())],
  ]));
}

/** Median and worst of scikit-learn's perceptron over twenty seeds, on test 1 and test 2. */
export const scikitLearn: readonly [median: string, worst: string][] = [
  ["97.2 %", "63.6 %"],
  ["93.9 %", "79.0 %"],
];

async function real(): Promise<void> {
  const training = await occupancy("train");
  const tests = [await occupancy("test"), await occupancy("test2")];
  const scores = trainAll(training, tests);
  const light = ({ rows }: Labelled) =>
    rows.map((row) => [row[measurements.indexOf("Light")]]);
  const stump = bestStump(light(training), training.labels);
  for (const [t, test] of tests.entries()) {
    const answers = light(test).map((row) => decide(stump, row));
    console.log(compare(`a real office, test ${t + 1}`, test, scores[t], [
      ["scikit-learn's perceptron *", ...scikitLearn[t]],
      ["one threshold on light", percent(accuracy(answers, test.labels))],
    ]));
  }
  console.log("* measured elsewhere, on unscaled readings");
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
