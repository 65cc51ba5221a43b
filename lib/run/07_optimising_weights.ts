/**
 * The payoff of chapter 7: seven optimisers train the same network from the
 * same start. Run it with `deno task run 7`, or with `--real` behind it.
 *
 * @module
 */
import { writtenDigits } from "../data/digits.ts";
import type { Labelled } from "../data/labelled.ts";
import { crossEntropy } from "../formula/cross_entropy.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { glorot } from "../nn/init.ts";
import { initMlp } from "../nn/init_mlp.ts";
import { mlpForward } from "../nn/mlp_forward.ts";
import type { MlpParams } from "../nn/params.ts";
import { normal } from "../normal.ts";
import { adam } from "../optim/adam.ts";
import { annealing } from "../optim/annealing.ts";
import { bestOf } from "../optim/best.ts";
import { earlyStopping } from "../optim/early_stopping.ts";
import { evolution } from "../optim/evolution.ts";
import { gradientDescent } from "../optim/gradient_descent.ts";
import { l1Penalty } from "../optim/l1_penalty.ts";
import { l2Penalty } from "../optim/l2_penalty.ts";
import { minimise } from "../optim/minimise.ts";
import { momentum } from "../optim/momentum.ts";
import { newtonConjugate } from "../optim/newton_conjugate.ts";
import type { Optimiser } from "../optim/optimiser.ts";
import { rmsProp } from "../optim/rms_prop.ts";
import { bar } from "../plot/letters.ts";
import { percent, table } from "../plot/table.ts";
import { type Random, seeded } from "../random.ts";
import {
  add,
  argmax,
  dropout,
  item,
  linear,
  mean,
  mul,
  scope,
  slice,
  sub,
  tensor,
  values,
} from "../tensor.ts";
import type { Tensor } from "../tensor.ts";
import { asTensors, drawn, nearestMean } from "./05_sigmoid_softmax.ts";

/** Gives the loss that all make small: of a network, over all of some digits. */
export function lossOver(digits: Labelled): (params: MlpParams) => Tensor {
  const [x, y] = asTensors(digits);
  return (params) => crossEntropy(mlpForward(params, x, "tanh"), y);
}

/** Makes the seven, each with the best of the rates that we tried. */
export function seven(): Optimiser[] {
  return [
    gradientDescent({ rate: 2 }),
    momentum({ rate: 2, momentum: 0.9 }),
    rmsProp({ rate: 0.1, decay: 0.9 }),
    adam({ rate: 0.1 }),
    newtonConjugate({ most: 5 }),
    annealing({ hot: 0.002, cooling: 0.98, spread: 0.05 }),
    evolution({ population: 50, spread: 0.1, rate: 0.1 }),
  ];
}

/** What came of a run of one of them. */
export interface Run {
  /** Who ran. */
  name: string;
  /** The loss before the first step and after each. */
  losses: number[];
  /** How long it has taken in seconds, before the first step and after each. */
  seconds: number[];
  /** The weights at the end. */
  params: MlpParams;
}

/** What all in a race have in common. */
export interface RacePlan {
  /** How many steps each takes. */
  steps: number;
  /** Which start and which chance. */
  seed: number;
  /** Below which loss a run may end early; 0 by default, for never. */
  until?: number;
}

/** Lets an optimiser train a network of 64, 16 and 10. */
export function race(
  optimiser: Optimiser,
  training: Labelled,
  { steps, seed, until = 0 }: RacePlan,
): Run {
  const loss = lossOver(training);
  const start = initMlp([64, 16, 10], seeded(seed), glorot);
  const [losses, seconds] = [[item(loss(start))], [0]];
  let from = performance.now();
  const { params } = minimise(optimiser, loss, start, {
    steps,
    random: seeded(seed),
    watch(params) {
      // The clock stands still while we look.
      seconds.push(seconds.at(-1)! + (performance.now() - from) / 1000);
      losses.push(item(loss(params)));
      from = performance.now();
      return losses.at(-1)! < until;
    },
  });
  return { name: optimiser.name, losses, seconds, params };
}

/** The curve that the points lie beside. */
export function wave(x: number): number {
  return Math.sin(3 * x);
}

/** Points on [−2, 2]. */
export interface Points {
  /** Inputs [n, 1]. */
  x: Tensor;
  /** Targets [n, 1]. */
  y: Tensor;
}

/** Draws points beside the wave, off by chance with a spread of 0.3. */
export function noisyPoints(count: number, random: Random): Points {
  const xs = Array.from({ length: count }, () => 4 * random() - 2);
  const ys = xs.map((x) => wave(x) + 0.3 * normal(random));
  return { x: tensor(xs.map((x) => [x])), y: tensor(ys.map((y) => [y])) };
}

/** Gives points of the wave itself, to measure against. */
export function truePoints(count = 201): Points {
  const xs = Array.from({ length: count }, (_, i) => -2 + 4 * i / (count - 1));
  return { x: tensor(xs.map((x) => [x])), y: tensor(xs.map((x) => [wave(x)])) };
}

/** What is done against learning too much; nothing unless it is said. */
export interface Cure {
  /** How many units each of the two hidden layers has; 16 by default. */
  width?: number;
  /** How many points there are; 20 by default. */
  points?: number;
  /** What is added to the loss. */
  penalty?: (params: MlpParams) => Tensor;
  /** By how much the inputs are moved at random in every step. */
  jitter?: number;
  /** What is done to the hidden units while training. */
  between?: (hidden: Tensor, random: Random) => Tensor;
  /** The share of the points that are not learnt from, to say when to stop. */
  held?: number;
}

/** Sends inputs through two hidden layers, each of whose answers may be changed. */
function answer(
  { layer1, layer2, layer3 }: MlpParams,
  x: Tensor,
  between: (hidden: Tensor) => Tensor,
): Tensor {
  const first = between(linear(x, layer1.w, layer1.b, "tanh"));
  const second = between(linear(first, layer2.w, layer2.b, "tanh"));
  return linear(second, layer3.w, layer3.b);
}

/** The mean squared error. */
function squared(outputs: Tensor, y: Tensor): Tensor {
  const off = sub(outputs, y);
  return mean(mul(off, off));
}

/** Gives the root of the mean squared error of a network at points. */
export function offBy(params: MlpParams, { x, y }: Points): number {
  using _ = scope();
  return Math.sqrt(item(squared(mlpForward(params, x, "tanh"), y)));
}

/** A network that was fitted to points. */
export interface Fitted {
  /** Its weights. */
  params: MlpParams;
  /** What it learnt from. */
  training: Points;
  /** Every 50 steps: how far off at its points, and at the wave itself. */
  history: { step: number; training: number; truth: number }[];
}

/** Fits a network to points beside the wave, by 1,000 steps of Adam. */
export function fit(cure: Cure, seed: number): Fitted {
  const { width = 16, points = 20, jitter = 0, held = 0 } = cure;
  const random = seeded(seed);
  const all = noisyPoints(points, random);
  const kept = Math.round(points * (1 - held));
  const part = (range: [number, number]): Points => ({
    x: slice(all.x, [range]),
    y: slice(all.y, [range]),
  });
  const [training, others] = [part([0, kept]), part([kept, points])];
  const truth = truePoints();
  const move = () =>
    tensor(Array.from({ length: kept }, () => [jitter * normal(random)]));
  const loss = (params: MlpParams) => {
    const { x, y } = training;
    const between = (hidden: Tensor) =>
      cure.between ? cure.between(hidden, random) : hidden;
    const outputs = answer(params, jitter > 0 ? add(x, move()) : x, between);
    const error = squared(outputs, y);
    return cure.penalty ? add(error, cure.penalty(params)) : error;
  };
  const steps = adam({ rate: 0.02 });
  const optimiser = held === 0 ? steps : earlyStopping(steps, {
    check: (params: MlpParams) =>
      squared(mlpForward(params, others.x, "tanh"), others.y),
    patience: 30,
    every: 10,
  });
  const start = initMlp([1, width, width, 1], random, glorot);
  const history: Fitted["history"] = [];
  const look = (params: MlpParams, step: number) => {
    if (step % 50 > 0) return;
    const [own, off] = [offBy(params, training), offBy(params, truth)];
    history.push({ step, training: own, truth: off });
  };
  look(start, 0);
  const end = minimise(optimiser, loss, start, {
    steps: 1000,
    random,
    watch: (params, { step }) => look(params, step + 1),
  });
  // It may not have run out of patience: then the last are not the best.
  const params = held === 0 ? end.params : bestOf(end);
  return { params, training, history };
}

/** The cures, by name. */
export const cures: { readonly [name: string]: Cure } = {
  "no cure": {},
  "L2, strength 0.003": { penalty: (params) => l2Penalty(params, 0.003) },
  "L1, strength 0.003": { penalty: (params) => l1Penalty(params, 0.003) },
  "stop early, a third held back": { held: 1 / 3 },
  "dropout, rate 0.1": {
    between: (hidden, random) => dropout(hidden, 0.1, random),
  },
  "points moved by 0.1 in each step": { jitter: 0.1 },
  "a small network, 4 and 4": { width: 4 },
  "four times the points": { points: 80 },
};

/** Fits the wave once with each cure, and prints how far off each is. */
export function showCures(): void {
  using _ = scope();
  const flat = Math.sqrt(item(mean(mul(truePoints().y, truePoints().y))));
  console.log(table([
    ["20 noisy points, 321 weights", "off at its points", "off at the truth"],
    ["always 0", "", flat.toFixed(2)],
    ...Object.entries(cures).map(([name, cure]) => {
      const { params, training } = fit(cure, 1);
      const off = [training, truePoints()].map((points) =>
        offBy(params, points).toFixed(2)
      );
      return [name, ...off];
    }),
  ]));
}

/** Draws 500 digits to train on, and 1,000 to test on. */
export function drawnFew(seed: number): { train: Labelled; test: Labelled } {
  const { train: { rows, labels }, test } = drawn(seed);
  return {
    train: { rows: rows.slice(0, 500), labels: labels.slice(0, 500) },
    test,
  };
}

/** Gives the share of digits that a network reads rightly. */
export function reads(params: MlpParams, test: Labelled): number {
  using _ = scope();
  const [x] = asTensors(test);
  const answers = argmax(mlpForward(params, x, "tanh"));
  return accuracy([...values(answers)], test.labels);
}

/** The loss that the race is run to. */
export const goal = 0.1;

/** Gives the first step after which the loss was below the goal; −1 if none. */
export function arrival({ losses }: Run): number {
  return losses.findIndex((loss) => loss < goal);
}

/** Draws the logarithm of the loss, a bar for each ten steps, and four for a tenth. */
function picture({ losses }: Run): string {
  return losses.filter((_, step) => step % 10 === 0).map((loss) =>
    bar(2.5 * (Math.log10(loss) + 2.4))
  ).join("");
}

/** Writes a loss; float32 knows little of one below a ten-millionth. */
function small(loss: number): string {
  return loss < 1e-7 ? "< 1e-7" : loss.toPrecision(2);
}

/** Runs the race, and prints it: first in letters, then as a table. */
export function showRace(
  title: string,
  training: Labelled,
  test: Labelled,
  optimisers: Optimiser[] = seven(),
): void {
  using _ = scope();
  // A step of each that is not timed: the first ones pay for what is compiled.
  for (const each of optimisers) race(each, training, { steps: 1, seed: 1 });
  const long = Math.max(...optimisers.map(({ name }) => name.length));
  console.log(`loss after 0, 10, 20, …, 200 steps, on ${title}`);
  const runs = optimisers.map((optimiser) => {
    const run = race(optimiser, training, { steps: 200, seed: 1 });
    console.log(`${run.name.padEnd(long)}  ${picture(run)}`);
    return run;
  });
  console.log();
  const always = commonest(training.labels);
  const mean = test.rows.map(nearestMean(training));
  const floor = accuracy(test.labels.map(() => always), test.labels);
  console.log(table([
    ["", `steps to ${goal}`, "seconds", "loss at the end", "test"],
    [`always "${always}"`, "", "", "", percent(floor)],
    ["nearest mean image", "", "", "", percent(accuracy(mean, test.labels))],
    ...runs.map((run) => {
      const step = arrival(run);
      return [
        run.name,
        step < 0 ? "–" : String(step),
        step < 0 ? "–" : run.seconds[step].toFixed(2),
        small(run.losses[run.losses.length - 1]),
        percent(reads(run.params, test)),
      ];
    }),
  ]));
}

/** Gives the digit that most labels are. */
function commonest(labels: number[]): number {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label]++;
  return counts.indexOf(Math.max(...counts));
}

/**
 * Runs the race, then shows what learning too much looks like.
 *
 * @param args `--real` for the UCI digits, which are downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 7: can't read ${unknown}; expected --real or nothing`,
    );
  }
  if (args.includes("--real")) {
    const training = await writtenDigits("train");
    showRace("written digits", training, await writtenDigits("test"));
    return;
  }
  const { train: training, test } = drawnFew(1);
  showRace("500 drawn digits", training, test);
  console.log();
  showCures();
}
//# sourceMappingURL=07_optimising_weights.ts.map
