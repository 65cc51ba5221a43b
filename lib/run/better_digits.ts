/**
 * Ways to read digits better, see appendix K.
 *
 * @module
 */
import { distort, type Distortion, slight } from "../data/distort.ts";
import type { Labelled } from "../data/labelled.ts";
import { initMlp } from "../nn/init_mlp.ts";
import { mlpBetween } from "../nn/mlp_between.ts";
import { mlpForward } from "../nn/mlp_forward.ts";
import type { MlpParams } from "../nn/params.ts";
import { adam } from "../optim/adam.ts";
import { gradientDescent } from "../optim/gradient_descent.ts";
import { minimise } from "../optim/minimise.ts";
import type { Optimiser } from "../optim/optimiser.ts";
import { cosine, linearDecay } from "../optim/schedules.ts";
import { type Random, shuffled } from "../random.ts";
import {
  argmax,
  dropout,
  mean,
  scope,
  softmax,
  softmaxCrossEntropy,
  stack,
  type Tensor,
  tensor,
  values,
} from "../tensor.ts";

/** Holds back the k-th of four quarters, k from 0. */
export function quarters(
  { rows, labels }: Labelled,
  k: number,
): { learn: Labelled; held: Labelled } {
  const of = (i: number) => Math.floor(4 * i / rows.length);
  const some = (wanted: (i: number) => boolean) => ({
    rows: rows.filter((_, i) => wanted(i)),
    labels: labels.filter((_, i) => wanted(i)),
  });
  return { learn: some((i) => of(i) !== k), held: some((i) => of(i) === k) };
}

/** How a network learns to read. */
export interface Plan {
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** How often it sees each digit. */
  readonly epochs: number;
  /** How many digits make a step. */
  readonly batch: number;
  /** Makes the optimiser of a training of so many steps. */
  readonly optimiser: (steps: number) => Optimiser;
  /** The share of hidden units that is dropped; none by default. */
  readonly dropped?: number;
  /** How digits are distorted before they are seen; not by default. */
  readonly distortion?: Distortion;
}

/** Makes a tensor of digits, from −1, paper, to 1, ink: [n, 64]. */
export function centred(rows: readonly (readonly number[])[]): Tensor {
  return tensor(rows.map((row) => row.map((ink) => ink / 8 - 1)));
}

/** Trains a network. */
export function learn(
  { rows, labels }: Labelled,
  { hidden, epochs, batch, optimiser, dropped = 0, distortion }: Plan,
  random: Random,
): MlpParams {
  const steps = epochs * Math.floor(rows.length / batch);
  let order: number[] = [];
  const loss = (params: MlpParams) => {
    if (order.length < batch) order = shuffled(rows.keys(), random);
    const some = order.splice(-batch);
    const seen = some.map((i) =>
      distortion ? distort(rows[i], distortion, random) : rows[i]
    );
    const outputs = mlpBetween(
      params,
      centred(seen),
      (units) => dropout(units, dropped, random),
    );
    const right = tensor(some.map((i) => labels[i]), "int32");
    return mean(softmaxCrossEntropy(outputs, right));
  };
  const start = initMlp([64, ...hidden, 10], random);
  return minimise(optimiser(steps), loss, start, { steps }).params;
}

/** Gives the probability of each digit: [n, 10]. */
export function chances(
  params: MlpParams,
  rows: readonly (readonly number[])[],
): Tensor {
  return softmax(mlpForward(params, centred(rows)));
}

/** Gives the digits that a network reads. */
export function read(
  params: MlpParams,
  rows: readonly (readonly number[])[],
): number[] {
  using _ = scope();
  return [...values(argmax(chances(params, rows)))];
}

/** Downhill in small batches, at a rate that falls. */
export const downhill: Plan = {
  hidden: [64],
  epochs: 60,
  batch: 8,
  optimiser: (steps) => gradientDescent({ rate: linearDecay(0.3, steps) }),
};

/** AdamW, along a cosine. */
export const adamW: Plan = {
  ...downhill,
  batch: 32,
  optimiser: (steps) => adam({ rate: cosine(0.002, steps), decay: 0.01 }),
};

/** AdamW, and no image twice. */
export const distorted: Plan = { ...adamW, distortion: slight };

/** Two hidden layers. */
export const large: Plan = { ...adamW, hidden: [256, 128], epochs: 40 };

/** Two hidden layers, units dropped. */
export const dropping: Plan = { ...large, dropped: 0.3 };

/** Two hidden layers, and no image twice. */
export const best: Plan = { ...large, distortion: slight };

/** Gives the digits that several networks read together. */
export function readTogether(
  networks: readonly MlpParams[],
  rows: readonly (readonly number[])[],
): number[] {
  using _ = scope();
  const all = networks.map((params) => chances(params, rows));
  return [...values(argmax(mean(stack(all), 0)))];
}
//# sourceMappingURL=better_digits.ts.map
