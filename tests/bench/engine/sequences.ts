/**
 * The engine's LSTM: forward and backward, and the training step of a character model.
 *
 * @module
 */
import { grad } from "../../../lib/autograd/grad.ts";
import { adam } from "../../../lib/optim/adam.ts";
import {
  fromValues,
  full,
  gather,
  linear,
  lstmSequence,
  mean,
  mul,
  reshape,
  scope,
  slice,
  softmaxCrossEntropy,
  sum,
  type Tensor,
  values,
  zeros,
} from "../../../lib/tensor.ts";
import { release } from "../../../lib/tensor/scope.ts";
import { CHARLM, CHARLM_WEIGHTS, charlmText } from "./tasks.ts";
import type { Work } from "./worker.ts";

type Tensors = Record<string, Tensor>;

function hidden(x: Tensor, { w, u, b }: Tensors): Tensor {
  const start = zeros([x.shape[0], u.shape[0]]);
  const states = lstmSequence(x, start, start, w, u, b);
  return reshape(slice(states, [[0, 1]]), states.shape.slice(1));
}

/** Forward and backward; the loss is read, the gradients are checked. */
export function lstm({ m, ...tensors }: Tensors): Work {
  const { x, w, u, b } = tensors;
  let loss = NaN;
  let slopes: Tensor[] = [];
  return {
    run() {
      slopes.forEach(release);
      using step = scope();
      const weighed = sum(mul(hidden(x, tensors), m));
      slopes = grad(weighed, [x, w, u, b]).map((g) => step.keep(g));
      loss = values(weighed)[0];
      return [loss];
    },
    result: () => [loss, ...slopes.flatMap((g) => [...values(g)])],
    end: () => slopes.forEach(release),
  };
}

/** A step of training by Adam, always from the same weights and memory. */
export function charlm(params: Tensors): Work {
  const { batch, steps, rate, before, square } = CHARLM;
  const text = charlmText();
  const [read, next] = [text.read, text.next].map((letters) =>
    fromValues(letters, [batch, steps], "int32")
  );
  const filled = (value: number) =>
    Object.fromEntries(
      Object.entries(params).map(([name, { shape }]) => [
        name,
        full(shape, value),
      ]),
    );
  const memory = { mean: filled(0), square: filled(square) };
  const optimiser = adam({ rate });
  const info = { step: before, random: Math.random };
  const surprise = (params: Tensors) => {
    const states = hidden(gather(params.e, read), params);
    const logits = linear(states, params.v, params.a);
    return mean(softmaxCrossEntropy(logits, next));
  };
  let loss = NaN;
  let stepped: Tensors = {};
  return {
    run() {
      Object.values(stepped).forEach(release);
      using step = scope();
      const after = optimiser.step({ params, memory }, surprise, info);
      stepped = after.state.params;
      for (const w of Object.values(stepped)) step.keep(w);
      loss = values(after.loss)[0];
      return [loss];
    },
    result: () => [
      loss,
      ...CHARLM_WEIGHTS.flatMap((name) => [...values(stepped[name])]),
    ],
    end: () =>
      [
        read,
        next,
        ...Object.values(stepped),
        ...Object.values(memory.mean),
        ...Object.values(memory.square),
      ].forEach(release),
  };
}
