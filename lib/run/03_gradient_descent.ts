/**
 * The payoff of chapter 3: a linear unit that descends into the error of a room,
 * at rates that converge, oscillate and diverge as predicted. Run it with
 * `deno task run 3`, or with `--real` behind it.
 *
 * @module
 */
import type { Labelled } from "../data/labelled.ts";
import { occupancy } from "../data/occupancy.ts";
import { bestAccuracy, bestRule, room } from "../data/room.ts";
import { fitScale } from "../data/scale.ts";
import { type Bowl, bowl } from "../descent/bowl.ts";
import { descend } from "../descent/descend.ts";
import { maxStableRate } from "../descent/max_stable_rate.ts";
import { sse } from "../descent/sse.ts";
import { sseGrad } from "../descent/sse_grad.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { median } from "../metrics/median.ts";
import { predict } from "../perceptron/predict.ts";
import { withOne } from "../perceptron/with_one.ts";
import { percent, table } from "../plot/table.ts";
import { seeded } from "../random.ts";
import { add, dot } from "../vector.ts";
import { bestOf } from "./01_learning_from_data.ts";
import { trainAll } from "./02_perceptron.ts";

/** What a walk needs: rows as the unit sees them, targets, the bowl they make. */
export interface Ground {
  /** Scales a row by the training rows, and puts its 1 in front. */
  prepare: (row: number[]) => number[];
  /** Prepared training rows. */
  rows: number[][];
  /** Their labels, which are the targets. */
  targets: number[];
  /** Computed without descending, to compare with. */
  shape: Bowl;
  /** Predicted: below it descent converges. */
  stable: number;
}

/** Prepares the training rows. */
export function survey(training: Labelled): Ground {
  const scale = fitScale(training.rows);
  const prepare = (row: number[]) => withOne(scale(row));
  const rows = training.rows.map(prepare);
  const targets = training.labels;
  const [shape, stable] = [bowl(rows, targets), maxStableRate(rows)];
  return { prepare, rows, targets, shape, stable };
}

/** Descends at a multiple of the stable rate. */
export function walk(
  { rows, targets, stable }: Ground,
  multiple: number,
  steps: number,
  start: number[] = rows[0].map(() => 0),
): number[][] {
  const gradient = (w: number[]) => sseGrad(w, rows, targets);
  return descend(gradient, start, multiple * stable, steps);
}

/** Gives each point's distance from the minimum along a direction. */
function distances(path: number[][], { shape }: Ground, k: number): number[] {
  const back = shape.minimum.map((value) => -value);
  return path.map((w) => dot(add(w, back), shape.directions[k].along));
}

const multiples = [0.25, 0.9, 1.02];
const half = 10;

/** Marks where a distance lies, the minimum being in the middle. */
function mark(distance: number, reach: number): string {
  const cells = [..." ".repeat(half) + "|" + " ".repeat(half)];
  cells[half + Math.round(half * distance / reach)] = "o";
  return cells.join("");
}

function centred(words: string): string {
  return words.padEnd(Math.ceil((1 + 2 * half + words.length) / 2));
}

/** Draws the first steps along the steepest direction. */
export function showSteps(ground: Ground): void {
  const walks = multiples.map((multiple) =>
    distances(walk(ground, multiple, 10), ground, 0)
  );
  // The start lies on the left of the minimum.
  const side = walks[0][0] < 0 ? 1 : -1;
  const reach = Math.max(...walks.flat().map(Math.abs));
  console.log(table([
    ["step", ...multiples.map((m) => centred(`${m} × stable`))],
    ...walks[0].map((_, step) => [
      String(step),
      ...walks.map((walk) => mark(side * walk[step], reach)),
    ]),
  ]));
}

/** Prints what each step multiplies the distance by. */
export function showFactors(ground: Ground): void {
  const { directions } = ground.shape;
  const cells = [["each step multiplies by", "predicted", "measured"]];
  for (const k of [0, directions.length - 1]) {
    const name = k === 0 ? "steepest" : "flattest";
    for (const multiple of multiples) {
      const predicted = 1 - multiple * ground.stable * directions[k].lambda;
      const path = distances(walk(ground, multiple, 20), ground, k);
      cells.push([
        `${name} direction, ${multiple} × stable`,
        predicted.toPrecision(4),
        (path[20] / path[19]).toPrecision(4),
      ]);
    }
  }
  console.log(table(cells));
}

/** Draws the logarithm of the error above its minimum, a bar per step. */
export function showErrors(ground: Ground): void {
  const { rows, targets, shape } = ground;
  const least = sse(shape.minimum, rows, targets);
  console.log(
    "E above its minimum after 0 to 50 steps, a bar lower for a tenth of it",
  );
  for (const multiple of multiples) {
    const bars = walk(ground, multiple, 50).map((w) => {
      const above = Math.max(1e-9, sse(w, rows, targets) - least);
      const height = Math.floor(Math.log10(above)) + 4;
      return "▁▂▃▄▅▆▇█"[Math.min(7, Math.max(0, height))];
    });
    console.log(`${multiple} × stable`.padEnd(14) + bars.join(""));
  }
}

/** Prints the stable rate, the error before and after all descent, and the condition number. */
export function showGround({ rows, targets, shape, stable }: Ground): void {
  const zero = sse(rows[0].map(() => 0), rows, targets);
  const least = sse(shape.minimum, rows, targets);
  console.log(`stable below α = ${stable.toExponential(2)}`);
  console.log(
    `E: ${zero.toFixed(1)} at zero weights, ${least.toFixed(1)} at its minimum`,
  );
  const [steepest, flattest] = [shape.directions[0], shape.directions.at(-1)!];
  console.log(
    `condition: ${(steepest.lambda / flattest.lambda).toPrecision(2)}`,
  );
}

function watch(ground: Ground): void {
  for (const show of [showGround, showSteps, showFactors, showErrors]) {
    show(ground);
    console.log();
  }
}

/** Gives the share of minutes that the weights decide rightly: a ≥ ½. */
function right(w: number[], { prepare }: Ground, test: Labelled): number {
  const answers = test.rows.map((row) => predict(w, prepare(row), 0.5));
  return accuracy(answers, test.labels);
}

/** Gives the share of minutes in which nobody is in. */
function empty({ labels }: Labelled): number {
  return accuracy(labels.map(() => 0), labels);
}

function middleAndWorst(shares: number[]): string[] {
  return [percent(median(shares)), percent(Math.min(...shares))];
}

/** Compares classifiers in the simulated room. */
export function compare(): void {
  const [training, test] = [room(1000, seeded(1)), room(10_000, seeded(2))];
  const ground = survey(training);
  const shares = Array.from({ length: 20 }, (_, seed) => {
    const random = seeded(seed);
    const start = ground.rows[0].map(() => 2 * random() - 1);
    return right(walk(ground, 0.9, 100, start).at(-1)!, ground, test);
  });
  const { w, threshold } = bestRule();
  const best = test.rows.map((row) => predict(w, row, threshold));
  console.log(table([
    ["a simulated room, 10,000 minutes", "median", "worst"],
    ['always "empty"', percent(empty(test))],
    [
      "chapter 2's perceptron",
      ...middleAndWorst(trainAll(training, [test])[0]),
    ],
    ["our linear unit", ...middleAndWorst(shares)],
    ["the best rule", percent(accuracy(best, test.labels))],
    ["the best rule, in the long run", percent(bestAccuracy())],
  ]));
}

/** Compares classifiers on the real office's two tests. */
export async function compareReal(): Promise<void> {
  const training = await occupancy("train");
  const ground = survey(training);
  const tests = [await occupancy("test"), await occupancy("test2")];
  const [, ...light] = bestOf(2, training, tests).scores;
  const shares = (share: (test: Labelled) => number) =>
    tests.map((test) => percent(share(test)));
  const perceptrons = trainAll(training, tests);
  const steps = walk(ground, 0.9, 100).at(-1)!;
  console.log(table([
    ["a real office", "test 1", "test 2"],
    ['always "empty"', ...shares(empty)],
    [
      "chapter 2's perceptron, median",
      ...perceptrons.map((s) => percent(median(s))),
    ],
    [
      "chapter 2's perceptron, worst",
      ...perceptrons.map((s) => percent(Math.min(...s))),
    ],
    [
      "our linear unit, 100 steps",
      ...shares((test) => right(steps, ground, test)),
    ],
    [
      "our linear unit, at the bottom",
      ...shares((test) => right(ground.shape.minimum, ground, test)),
    ],
    ["one threshold on light", ...light.map(percent)],
  ]));
}

/**
 * Descends at three rates, then compares classifiers.
 *
 * @param args `--real` for the UCI occupancy data, which is downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 3: can't read ${unknown}; expected --real or nothing`,
    );
  }
  if (args.includes("--real")) {
    watch(survey(await occupancy("train")));
    await compareReal();
  } else {
    watch(survey(room(1000, seeded(1))));
    compare();
  }
}
//# sourceMappingURL=03_gradient_descent.ts.map
