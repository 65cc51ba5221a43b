/**
 * The payoff of chapter 6: networks that learn XOR, spirals and digits. Run it
 * with `deno task run 6`, or with `--real` behind it.
 *
 * @module
 */
import { grad } from "../autograd/grad.ts";
import { writtenDigits } from "../data/digits.ts";
import { inRandomOrder, type Labelled } from "../data/labelled.ts";
import { spirals } from "../data/patterns.ts";
import { bceWithLogits } from "../formula/bce_with_logits.ts";
import { crossEntropy } from "../formula/cross_entropy.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { initMlp } from "../nn/init_mlp.ts";
import { mlpForward } from "../nn/mlp_forward.ts";
import type { MlpParams } from "../nn/params.ts";
import { normal } from "../normal.ts";
import { fit as fitPerceptron } from "../perceptron/fit.ts";
import { withOne } from "../perceptron/with_one.ts";
import { percent, table } from "../plot/table.ts";
import { seeded } from "../random.ts";
import type { Random } from "../random.ts";
import { fitNearest } from "../stump/fit_nearest.ts";
import {
  type Activation,
  argmax,
  drawn,
  item,
  mul,
  scope,
  type Shape,
  sub,
  type Tensor,
  tensor,
  values,
} from "../tensor.ts";
import { dot } from "../vector.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";
import * as softmax from "./05_sigmoid_softmax.ts";

/**
 * Takes one step down.
 *
 * @param params are used up: what is given takes their place
 * @returns the new parameters, and the loss before the step
 */
export function step<P extends Tree>(
  params: P,
  loss: (params: P) => Tensor,
  rate: number,
): [params: P, loss: number] {
  using here = scope();
  const error = loss(params);
  const named = leaves(params);
  const slopes = grad(error, named.map(([, leaf]) => leaf));
  const slopeOf = new Map(named.map(([name], i) => [name, slopes[i]]));
  const next = withLeaves(params, (name, leaf) => {
    const down = mul(slopeOf.get(name)!, rate);
    return here.replace(leaf, sub(leaf, down));
  });
  return [next, item(error)];
}

/** How a network is trained. */
export interface Plan {
  /** Between the layers. */
  activation: Activation;
  /** How often it sees each row. */
  epochs: number;
  /** The learning rate of the first epoch; it falls along a line. */
  rate: number;
  /** How many rows make a step. */
  batch: number;
}

/** Judges one output [n, 1] for each row: yes or no. */
export function yesOrNo(outputs: Tensor, labels: number[]): Tensor {
  return bceWithLogits(outputs, tensor(labels.map((label) => [label])));
}

/** Judges one output for each class [n, classes]. */
export function oneOf(outputs: Tensor, labels: number[]): Tensor {
  return crossEntropy(outputs, tensor(labels, "int32"));
}

/**
 * Trains a network.
 *
 * @param params are used up: what is given takes their place
 * @param watch is told each epoch's mean loss
 */
export function fit(
  params: MlpParams,
  data: Labelled,
  judge: typeof yesOrNo,
  { activation, epochs, rate, batch }: Plan,
  random: Random,
  watch: (epoch: number, loss: number) => void = () => {},
): MlpParams {
  let now = params;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const { rows, labels } = inRandomOrder(data, random);
    let total = 0;
    for (let i = 0; i < rows.length; i += batch) {
      const some = rows.slice(i, i + batch);
      const loss = (params: MlpParams) => {
        const outputs = mlpForward(params, tensor(some), activation);
        return judge(outputs, labels.slice(i, i + batch));
      };
      const [next, before] = step(now, loss, rate * (1 - epoch / epochs));
      total += before * some.length;
      now = next;
    }
    watch(epoch, total / rows.length);
  }
  return now;
}

/** Exactly one of two. */
export const xor: Labelled = {
  rows: [[0, 0], [0, 1], [1, 0], [1, 1]],
  labels: [0, 1, 1, 0],
};

/** Draws what XOR begins with, from a normal distribution. */
export function xorStart(shape: Shape, random: Random): Tensor {
  return drawn(shape, () => normal(random));
}

/** How XOR is learnt: all four rows make a step. */
export const xorPlan: Plan = {
  activation: "sigmoid",
  epochs: 1000,
  rate: 5,
  batch: 4,
};

/** Gives the share of rows that a network of one output gets right. */
export function shareRight(
  params: MlpParams,
  { rows, labels }: Labelled,
  activation: Activation,
): number {
  using _ = scope();
  const outputs = values(mlpForward(params, tensor(rows), activation));
  const right = labels.filter((label, i) =>
    label === (outputs[i] >= 0 ? 1 : 0)
  );
  return right.length / labels.length;
}

/** How points of the plane are learnt. */
export const planePlan: Plan = {
  activation: "relu",
  epochs: 100,
  rate: 0.5,
  batch: 20,
};

/** Says of points [n, 2] how much they are ones: 0 or more is a yes. */
export type Opinion = (rows: number[][]) => ArrayLike<number>;

/** Trains a network with hidden layers of these sizes, none for a unit. */
export function learnt(
  hidden: number[],
  data: Labelled,
  random: Random,
): Opinion {
  const start = initMlp([2, ...hidden, 1], random);
  const net = fit(start, data, yesOrNo, planePlan, random);
  return (rows) => {
    using _ = scope();
    return values(mlpForward(net, tensor(rows), planePlan.activation)).slice();
  };
}

/** The models of the gallery, from the plainest. */
export const models: [
  name: string,
  learn: (data: Labelled, random: Random) => Opinion,
][] = [
  ["perceptron", ({ rows, labels }, random) => {
    const { w } = fitPerceptron(rows.map(withOne), labels, 1, 100, random);
    return (asked) => asked.map((row) => dot(w, withOne(row)));
  }],
  ["sigmoid", (data, random) => learnt([], data, random)],
  ["16 hidden", (data, random) => learnt([16], data, random)],
  ["16 + 16 hidden", (data, random) => learnt([16, 16], data, random)],
];

/** Gives the share of rows that an opinion is right about. */
export function scoreOf(opinion: Opinion, { rows, labels }: Labelled): number {
  const said = Array.from(opinion(rows), (value) => value >= 0 ? 1 : 0);
  return accuracy(said, labels);
}

/** How digits are learnt. */
export const digitsPlan: Plan = {
  activation: "relu",
  epochs: 60,
  rate: 0.4,
  batch: 8,
};

/** Gives the same digits with pixels from 0 to 1. */
export function inked({ rows, labels }: Labelled): Labelled {
  return { rows: rows.map((row) => row.map((ink) => ink / 16)), labels };
}

/** Trains a network on digits. */
export function learnDigits(
  training: Labelled,
  random: Random,
  plan: Plan = digitsPlan,
  hidden: number[] = [64],
): MlpParams {
  const start = initMlp([64, ...hidden, 10], random);
  return fit(start, inked(training), oneOf, plan, random);
}

/** Gives what a network reads. */
export function read(params: MlpParams, digits: Labelled): number[] {
  using _ = scope();
  const x = tensor(inked(digits).rows);
  return [...values(argmax(mlpForward(params, x, digitsPlan.activation)))];
}

/** Learns XOR from some starts, and prints how it went. */
export function showXor(hidden: number, starts: number): void {
  const learnt = Array.from({ length: starts }, (_, seed) => {
    const random = seeded(seed);
    const start = initMlp([2, hidden, 1], random, xorStart);
    return fit(start, xor, yesOrNo, xorPlan, random);
  });
  const shares = learnt.map((net) => shareRight(net, xor, xorPlan.activation));
  const all = shares.filter((share) => share === 1).length;
  console.log(
    `XOR, ${hidden} hidden units: all four right from ${all} of ${starts} starts`,
  );
}

/** Learns the spirals, and prints who gets how many others right. */
export function showSpirals(): void {
  const [training, test] = [spirals(300, seeded(1)), spirals(1000, seeded(2))];
  const always = accuracy(test.labels.map(() => 1), test.labels);
  console.log(table([
    ["spirals", "test"],
    ["always 1", percent(always)],
    ...models.map(([name, learn]) => {
      const opinion = learn(training, seeded(3));
      return [name, percent(scoreOf(opinion, test))];
    }),
  ]));
}

/** Learns digits, and prints what is read by whom. */
export function showDigits(
  title: string,
  training: Labelled,
  test: Labelled,
): void {
  const right = (digits: number[]) => percent(accuracy(digits, test.labels));
  const layer = softmax.train(training, softmax.plan, seeded(1));
  const net = learnDigits(training, seeded(1));
  const counts = Array.from(
    { length: 10 },
    (_, digit) => training.labels.filter((label) => label === digit).length,
  );
  const always = counts.indexOf(Math.max(...counts));
  console.log(table([
    [title, "test"],
    [`always "${always}"`, right(test.labels.map(() => always))],
    ["softmax regression", right(softmax.ask(layer, test).digits)],
    ["64 hidden units", right(read(net, test))],
    [
      "nearest neighbour",
      right(test.rows.map(fitNearest(training, (row) => row))),
    ],
  ]));
}

/**
 * Learns XOR, spirals and digits, each beside what beats it or does not.
 *
 * @param args `--real` for the UCI digits, which are downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 6: can't read ${unknown}; expected --real or nothing`,
    );
  }
  if (args.includes("--real")) {
    const training = await writtenDigits("train");
    showDigits("written digits", training, await writtenDigits("test"));
    return;
  }
  console.log("XOR, a line: at most 3 of 4 right");
  for (const hidden of [2, 4]) showXor(hidden, 10);
  console.log();
  showSpirals();
  console.log();
  const { train, test } = softmax.drawn(1);
  showDigits("drawn digits", train, test);
}
//# sourceMappingURL=06_neural_networks.ts.map
