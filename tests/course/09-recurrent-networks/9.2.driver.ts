import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import type * as Exercise from "../../../lib/recurrent/rnn_step.ts";
import {
  fromValues,
  mul,
  type Nested,
  sum,
  tensor,
  toArray,
  useBackend,
  zeros,
} from "../../../lib/tensor.ts";

useBackend("reference");

/** A layer's weights, in numbers. */
interface Weights {
  w: Nested;
  u: Nested;
  b: Nested;
}

function planted({ w, u, b }: Weights) {
  return { w: tensor(w), u: tensor(u), b: tensor(b) };
}

/** The next state. */
export function stepOf(
  mine: typeof Exercise,
  params: Weights,
  x: Nested,
  h: Nested,
) {
  return toArray(mine.rnnStep(planted(params), tensor(x), tensor(h)));
}

/** Gradients by some of what went in; the loss weighs units by 1, 2, 4 … */
export function slopesOf(
  mine: typeof Exercise,
  params: Weights,
  x: Nested,
  h: Nested,
  by: ("w" | "u" | "b" | "x" | "h")[],
) {
  const all = { ...planted(params), x: tensor(x), h: tensor(h) };
  const next = mine.rnnStep(all, all.x, all.h);
  const [, units] = next.shape;
  const weights = Array.from({ length: units }, (_, k) => 2 ** k);
  const loss = sum(mul(next, fromValues(weights, [units])));
  return grad(loss, by.map((name) => all[name])).map(toArray);
}

/** The next state's shape, of zeros. */
export function shapeOf(
  mine: typeof Exercise,
  n: number,
  inputs: number,
  hidden: number,
) {
  const params = {
    w: zeros([inputs, hidden]),
    u: zeros([hidden, hidden]),
    b: zeros([hidden]),
  };
  const next = mine.rnnStep(params, zeros([n, inputs]), zeros([n, hidden]));
  return [...next.shape];
}

/** What all that was given holds after the call. */
export function givenAfter(
  mine: typeof Exercise,
  params: Weights,
  x: Nested,
  h: Nested,
) {
  const { w, u, b } = planted(params);
  const [input, state] = [tensor(x), tensor(h)];
  mine.rnnStep({ w, u, b }, input, state);
  const [wAfter, uAfter, bAfter, xAfter, hAfter] = [w, u, b, input, state]
    .map(toArray);
  return { w: wAfter, u: uAfter, b: bAfter, x: xAfter, h: hAfter };
}

serve({ stepOf, slopesOf, shapeOf, givenAfter });
//# sourceMappingURL=9.2.driver.ts.map
