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
import { bar, sideBySide } from "../plot/letters.ts";
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

/** Surveys a thousand minutes of the simulated room. */
export function simulated(): Ground {
  return survey(room(1000, seeded(1)));
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

/** Prints what there is to descend into. */
export function showGround(name: string, ground: Ground): void {
  const { rows, targets, shape, stable } = ground;
  const minutes = rows.length.toLocaleString("en");
  const zero = sse(rows[0].map(() => 0), rows, targets);
  const least = sse(shape.minimum, rows, targets);
  const [steepest, flattest] = [shape.directions[0], shape.directions.at(-1)!];
  const condition = steepest.lambda / flattest.lambda;
  console.log(`${name}, ${rows[0].length - 1} sensors, ${minutes} minutes`);
  console.log(`stable below α = ${stable.toExponential(2)}`);
  console.log(
    `E: ${zero.toFixed(1)} at zero weights, ${least.toFixed(1)} at its minimum`,
  );
  console.log(`condition number: ${condition.toPrecision(2)}`);
}

const multiples = [0.25, 0.9, 1.02];

/** Gives each point's distance from the minimum along a direction. */
function distances(path: number[][], { shape }: Ground, k: number): number[] {
  const back = shape.minimum.map((value) => -value);
  return path.map((w) => dot(add(w, back), shape.directions.at(k)!.along));
}

/** Draws the first nine steps, or others, along one direction. */
export function showSteps(
  ground: Ground,
  name: "steepest" | "flattest",
  steps: number[] = Array.from({ length: 10 }, (_, i) => i),
): void {
  const k = name === "steepest" ? 0 : -1;
  const walks = multiples.map((multiple) => {
    const path = walk(ground, multiple, Math.max(...steps));
    return distances(steps.map((step) => path[step]), ground, k);
  });
  console.log(`the ${name} direction: | the bottom, o the weights`);
  const names = multiples.map((multiple) => `${multiple} × stable`);
  console.log(sideBySide(names, steps, walks));
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
  console.log("E above its minimum after 0 to 50 steps");
  for (const multiple of multiples) {
    const bars = walk(ground, multiple, 50).map((w) => {
      const above = Math.max(1e-12, sse(w, rows, targets) - least);
      return bar((Math.log10(above) + 11) / 2);
    });
    console.log(`${multiple} × stable`.padEnd(14) + bars.join(""));
  }
  console.log("each bar lower is a hundred times less; ▁ is below 1e-9");
}

function watch(name: string, ground: Ground, showWalk: () => void): void {
  showGround(name, ground);
  for (const show of [showWalk, showFactors, showErrors]) {
    console.log();
    show(ground);
  }
  console.log();
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
  const perceptrons = trainAll(training, [test])[0];
  const { w, threshold } = bestRule();
  const best = test.rows.map((row) => predict(w, row, threshold));
  console.log(table([
    ["a simulated room, 10,000 minutes", "median", "worst"],
    ['always "empty"', percent(empty(test))],
    ["chapter 2's perceptron", ...middleAndWorst(perceptrons)],
    ["our linear unit", ...middleAndWorst(shares)],
    ["the best rule", percent(accuracy(best, test.labels))],
    ["the best rule, in the long run", percent(bestAccuracy())],
  ]));
}

/** Compares classifiers on the real office's training minutes and its two tests. */
export async function compareReal(): Promise<void> {
  const training = await occupancy("train");
  const tests = [await occupancy("test"), await occupancy("test2")];
  const all = [training, ...tests];
  const ground = survey(training);
  const steps = walk(ground, 0.9, 100).at(-1)!;
  const each = (share: (data: Labelled) => number) =>
    all.map((data) => percent(share(data)));
  const perceptrons = trainAll(training, all).map(middleAndWorst);
  const unit = (w: number[]) => each((data) => right(w, ground, data));
  console.log(table([
    ["a real office", "training", "test 1", "test 2"],
    ['always "empty"', ...each(empty)],
    [
      "chapter 2's perceptron, median",
      ...perceptrons.map(([middle]) => middle),
    ],
    ["chapter 2's perceptron, worst", ...perceptrons.map(([, worst]) => worst)],
    ["our linear unit, 100 steps", ...unit(steps)],
    ["our linear unit, at the bottom", ...unit(ground.shape.minimum)],
    [
      "one threshold on light",
      ...bestOf(2, training, tests).scores.map(percent),
    ],
  ]));
}

/** Steps at which a walk along a flat direction is looked at. */
export const later = [0, 50, 100, 150, 200];

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
    const office = survey(await occupancy("train"));
    // Along the steepest direction it would look like the room.
    watch("a real office", office, () => showSteps(office, "flattest", later));
    await compareReal();
  } else {
    const ground = simulated();
    watch("a simulated room", ground, () => showSteps(ground, "steepest"));
    compare();
  }
}
//# sourceMappingURL=03_gradient_descent.ts.map
