/**
 * The payoff of chapter 5: softmax regression that reads digits. Run it with
 * `deno task run 5`, or with `--real` behind it.
 *
 * @module
 */
import { grad } from "../autograd/grad.ts";
import { writtenDigits } from "../data/digits.ts";
import { drawnDigits } from "../data/drawn_digits.ts";
import { inRandomOrder } from "../data/labelled.ts";
import type { Labelled } from "../data/labelled.ts";
import { trainTest } from "../data/train_test.ts";
import { crossEntropy } from "../formula/cross_entropy.ts";
import { softmax } from "../formula/softmax.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { bar } from "../plot/letters.ts";
import { percent, table } from "../plot/table.ts";
import { type Random, seeded } from "../random.ts";
import { fitNearest } from "../stump/fit_nearest.ts";
import {
  add,
  argmax,
  item,
  matmul,
  max,
  mul,
  scope,
  sub,
  type Tensor,
  tensor,
  values,
  zeros,
} from "../tensor.ts";

/** One linear layer. */
export interface Layer {
  /** Weights [64, 10]. */
  w: Tensor;
  /** Biases [10]. */
  b: Tensor;
}

/** Gives the outputs o = xw + b: x [n, 64] → [n, 10]. */
export function outputs({ w, b }: Layer, x: Tensor): Tensor {
  return add(matmul(x, w), b);
}

/** Makes tensors of digits: pixels from 0 to 1 [n, 64], labels [n]. */
export function asTensors({ rows, labels }: Labelled): [x: Tensor, y: Tensor] {
  const x = tensor(rows.map((row) => row.map((ink) => ink / 16)));
  return [x, tensor(labels, "int32")];
}

/** Takes one step down, and gives the loss before it. */
export function step(
  layer: Layer,
  batch: Labelled,
  rate: number,
  error: typeof crossEntropy = crossEntropy,
): number {
  using here = scope();
  const [x, y] = asTensors(batch);
  const loss = error(outputs(layer, x), y);
  const [dw, db] = grad(loss, [layer.w, layer.b]);
  layer.w = here.replace(layer.w, sub(layer.w, mul(dw, rate)));
  layer.b = here.replace(layer.b, sub(layer.b, mul(db, rate)));
  return item(loss);
}

/** How a layer is trained. */
export interface Plan {
  /** How often it sees each digit. */
  epochs: number;
  /** The learning rate of the first epoch; it falls along a line, to rate / epochs in the last. */
  rate: number;
  /** How many digits make a step. */
  batch: number;
}

/** What both runs use. */
export const plan: Plan = { epochs: 20, rate: 1, batch: 16 };

/** Gives a layer of zeros, which knows nothing. */
export function fresh(): Layer {
  return { w: zeros([64, 10]), b: zeros([10]) };
}

/**
 * Trains a layer from zero weights.
 *
 * @param watch is told each epoch's mean loss
 * @param error what to make small
 */
export function train(
  training: Labelled,
  { epochs, rate, batch }: Plan,
  random: Random,
  watch: (epoch: number, loss: number) => void = () => {},
  error: typeof crossEntropy = crossEntropy,
): Layer {
  const layer = fresh();
  for (let epoch = 0; epoch < epochs; epoch++) {
    const { rows, labels } = inRandomOrder(training, random);
    let total = 0;
    for (let i = 0; i < rows.length; i += batch) {
      const part = {
        rows: rows.slice(i, i + batch),
        labels: labels.slice(i, i + batch),
      };
      const loss = step(layer, part, rate * (1 - epoch / epochs), error);
      total += loss * part.rows.length;
    }
    watch(epoch, total / rows.length);
  }
  return layer;
}

/** What a layer says of some digits. */
export interface Answers {
  /** Its first choice for each. */
  digits: number[];
  /** The probability that it gives to that. */
  sure: number[];
  /** Its mean surprise at the labels, in nats. */
  surprise: number;
}

/** Asks a layer. */
export function ask(layer: Layer, test: Labelled): Answers {
  using _ = scope();
  const [x, y] = asTensors(test);
  const o = outputs(layer, x);
  return {
    digits: [...values(argmax(o))],
    sure: [...values(max(softmax(o), -1))],
    surprise: item(crossEntropy(o, y)),
  };
}

/**
 * Makes a rule that answers with the label of the nearest mean image; never
 * with a digit that training lacks.
 */
export function nearestMean(
  { rows, labels }: Labelled,
): (row: number[]) => number {
  const means = Array.from({ length: 10 }, (_, digit) => {
    const own = rows.filter((_, i) => labels[i] === digit);
    return rows[0].map((_, k) =>
      own.reduce((sum, row) => sum + row[k], 0) / own.length
    );
  });
  return (row) => {
    let [nearest, answer] = [Infinity, NaN];
    for (const [digit, mean] of means.entries()) {
      const far = mean.reduce((sum, ink, k) => sum + (ink - row[k]) ** 2, 0);
      if (far < nearest) [nearest, answer] = [far, digit];
    }
    return answer;
  };
}

/** Draws digits, and splits them: 2,000 to train on, 1,000 to test on. */
export function drawn(seed: number): { train: Labelled; test: Labelled } {
  const random = seeded(seed);
  return trainTest(drawnDigits(3000, random), 1 / 3, random);
}

/** Trains a layer, and draws its loss, a bar per epoch. */
export function learn(training: Labelled): Layer {
  const losses: number[] = [];
  const layer = train(training, plan, seeded(1), (_, loss) => {
    losses.push(loss);
  });
  const bars = losses.map((loss) => bar(8 * loss / losses[0] - 0.01));
  const [first, last] = [losses[0], losses[losses.length - 1]];
  const before = ask(fresh(), training).surprise;
  console.log(
    `loss before the first step ${before.toFixed(3)}, ` +
      `and ln 10 is ${Math.log(10).toFixed(3)}`,
  );
  console.log(`mean of each epoch ${bars.join("")}`);
  console.log(`the first ${first.toFixed(3)}, the last ${last.toFixed(3)}`);
  return layer;
}

/** Gives the digit that most labels are. */
function commonest(labels: number[]): number {
  const counts = labels.reduce(
    (counts, digit) => counts.with(digit, counts[digit] + 1),
    new Array<number>(10).fill(0),
  );
  return counts.indexOf(Math.max(...counts));
}

/** Prints what a layer and its rivals get right. */
export function compare(
  title: string,
  training: Labelled,
  test: Labelled,
  layer: Layer,
): void {
  const always = commonest(training.labels);
  const rules: [name: string, rule: (row: number[]) => number][] = [
    [`always "${always}"`, () => always],
    ["nearest mean image", nearestMean(training)],
  ];
  const right = (digits: number[], { labels }: Labelled) =>
    percent(accuracy(digits, labels));
  console.log(table([
    [title, "training", "test"],
    ...rules.map(([name, rule]) => [
      name,
      right(training.rows.map(rule), training),
      right(test.rows.map(rule), test),
    ]),
    [
      "softmax regression",
      right(ask(layer, training).digits, training),
      right(ask(layer, test).digits, test),
    ],
    [
      "nearest neighbour",
      "",
      right(test.rows.map(fitNearest(training, (row) => row)), test),
    ],
  ]));
}

const edges = [0, 0.5, 0.7, 0.9, 0.99, 1];

/** Prints how often a layer is right where it is how sure. */
export function sureness(test: Labelled, { digits, sure }: Answers): void {
  const rows = edges.slice(1).map((to, k) => {
    const from = edges[k];
    const some = [...sure.keys()].filter((i) =>
      sure[i] > from && sure[i] <= to
    );
    const said = some.reduce((sum, i) => sum + sure[i], 0) / some.length;
    const right = some.filter((i) => digits[i] === test.labels[i]).length;
    return [
      `${Math.round(100 * from)} to ${Math.round(100 * to)} % sure`,
      String(some.length),
      percent(said),
      percent(right / some.length),
    ];
  });
  console.log(table([["", "digits", "said", "right"], ...rows]));
}

/** Prints, for some numbers of epochs, how sure a layer is and how right. */
export function surer(
  training: Labelled,
  test: Labelled,
  lengths: number[],
): void {
  const rows = lengths.map((epochs) => {
    const layer = train(training, { ...plan, epochs }, seeded(1));
    const { digits, sure, surprise } = ask(layer, test);
    const said = sure.reduce((sum, p) => sum + p, 0) / sure.length;
    const right = accuracy(digits, test.labels);
    return [String(epochs), percent(said), percent(right), surprise.toFixed(3)];
  });
  console.log(table([["epochs", "said", "right", "surprise"], ...rows]));
}

/**
 * Learns digits, then compares what reads them.
 *
 * @param args `--real` for the UCI digits, which are downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 5: can't read ${unknown}; expected --real or nothing`,
    );
  }
  const real = args.includes("--real");
  const { train: training, test } = real
    ? { train: await writtenDigits("train"), test: await writtenDigits("test") }
    : drawn(1);
  const layer = learn(training);
  console.log();
  compare(real ? "written digits" : "drawn digits", training, test, layer);
  console.log();
  sureness(test, ask(layer, test));
}
//# sourceMappingURL=05_sigmoid_softmax.ts.map
