/**
 * Who can recall what it saw long ago?
 *
 * @module
 */
import { recall } from "../data/recall.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { glorot } from "../nn/init.ts";
import { initLinear } from "../nn/init_linear.ts";
import { initLstm } from "../nn/lstm.ts";
import { initRnn, rnn } from "../nn/rnn.ts";
import { adam } from "../optim/adam.ts";
import { minimise } from "../optim/minimise.ts";
import { percent, table } from "../plot/table.ts";
import { type Random, seeded } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { chronoBias } from "../recurrent/chrono_bias.ts";
import { stepAt } from "../recurrent/step_at.ts";
import {
  argmax,
  drawn,
  linear,
  mean,
  scope,
  softmaxCrossEntropy,
  type Tensor,
  values,
} from "../tensor.ts";
import { lstmStates, type States } from "./gradient_reach.ts";

/** A network that is asked to recall. */
export interface Pupil {
  /** What it is called. */
  readonly name: string;
  /** Its weights at the beginning. */
  start(inputs: number, delay: number, random: Random): CellParams;
  /** Its hidden states. */
  readonly states: States;
}

const hidden = 32;

/** Who is asked. */
export const pupils: readonly Pupil[] = [
  {
    name: "RNN",
    start: (inputs, _, random) => initRnn(inputs, hidden, random),
    states: rnn,
  },
  {
    name: "RNN, U uniform",
    start: (inputs, _, random) => ({
      ...initRnn(inputs, hidden, random),
      u: drawn(
        [hidden, hidden],
        () => (2 * random() - 1) / Math.sqrt(hidden),
      ),
    }),
    states: rnn,
  },
  {
    name: "LSTM, forget bias 1",
    start: (inputs, _, random) => initLstm(inputs, hidden, random),
    states: lstmStates,
  },
  {
    name: "LSTM, chrono biases",
    start: (inputs, delay, random) => ({
      ...initLstm(inputs, hidden, random),
      b: chronoBias(hidden, delay, random),
    }),
    states: lstmStates,
  },
];

/** How long everybody may learn. */
export interface Budget {
  /** Over how many steps something is to be remembered. */
  readonly delay: number;
  /** How many batches of 64, at most. */
  readonly batches: number;
  /** The learning rate; 0.01 by default. */
  readonly rate?: number;
}

/**
 * Lets a network learn to recall, and gives how many of 1,000 new sequences it
 * gets right. Whoever makes hardly a mistake in 20 batches running may stop.
 */
export function learnRecall(
  { start, states }: Pupil,
  { delay, batches, rate = 0.01 }: Budget,
  seed: number,
): number {
  using _ = scope();
  const random = seeded(seed);
  const params = {
    cell: start(10, delay, random),
    out: initLinear(hidden, 8, random, glorot),
  };
  const answer = ({ cell, out }: typeof params, x: Tensor) =>
    linear(stepAt(states(cell, x), delay), out.w, out.b);
  const loss = (now: typeof params) => {
    const { x, y } = recall({ n: 64, delay }, random);
    return mean(softmaxCrossEntropy(answer(now, x), y));
  };
  let good = 0;
  const learnt = minimise(adam({ rate, clip: 1 }), loss, params, {
    steps: batches,
    watch: (_, { loss }) => (good = loss < 0.01 ? good + 1 : 0) === 20,
  });
  const test = recall({ n: 1000, delay }, seeded(1000 + seed));
  const answers = argmax(answer(learnt.params, test.x));
  return accuracy([...values(answers)], [...values(test.y)]);
}

/** Lets everybody learn, and prints who recalls what. */
export function showRecall(delays: readonly number[], batches: number): void {
  console.log(table([
    ["right, one seed", ...delays.map((delay) => `${delay} steps`)],
    ["guessing", ...delays.map(() => percent(1 / 8))],
    ...pupils.map((pupil) => [
      pupil.name,
      ...delays.map((delay) =>
        percent(learnRecall(pupil, { delay, batches }, 0))
      ),
    ]),
  ]));
}
//# sourceMappingURL=recall.ts.map
