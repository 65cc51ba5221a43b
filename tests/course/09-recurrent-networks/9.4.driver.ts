import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/recurrent/step_at.ts";
import "../../../lib/tensor.ts";
import type * as Exercise from "../../../lib/recurrent/bptt.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  add,
  linear,
  matmul,
  type Nested,
  stack,
  tanh,
  type Tensor,
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

/** All in tensors, and the states that this network has. */
function planted(params: Weights, inputs: Nested, start: Nested, felt: Nested) {
  const [w, u, b] = [params.w, params.u, params.b].map((v) => tensor(v));
  const [x, h, g] = [inputs, start, felt].map((v) => tensor(v));
  const states: Tensor[] = [];
  for (let [t, now] = [0, h]; t < x.shape[1]; t++) {
    now = tanh(add(linear(stepAt(x, t), w, b), matmul(now, u)));
    states.push(now);
  }
  return { params: { w, u, b }, x, h, states: stack(states, 1), g };
}

/** The gradients by w, u, b and h; the states are computed here. */
export function gradientsOf(
  mine: typeof Exercise,
  weights: Weights,
  x: Nested,
  h: Nested,
  g: Nested,
) {
  const all = planted(weights, x, h, g);
  const found = mine.bptt(all.params, all.x, all.h, all.states, all.g);
  return {
    w: toArray(found.w),
    u: toArray(found.u),
    b: toArray(found.b),
    h: toArray(found.h),
  };
}

/** The gradients' shapes, of zeros. */
export function shapesOf(
  mine: typeof Exercise,
  { n, steps, inputs, hidden }: Record<
    "n" | "steps" | "inputs" | "hidden",
    number
  >,
) {
  const params = {
    w: zeros([inputs, hidden]),
    u: zeros([hidden, hidden]),
    b: zeros([hidden]),
  };
  const found = mine.bptt(
    params,
    zeros([n, steps, inputs]),
    zeros([n, hidden]),
    zeros([n, steps, hidden]),
    zeros([n, steps, hidden]),
  );
  return {
    w: [...found.w.shape],
    u: [...found.u.shape],
    b: [...found.b.shape],
    h: [...found.h.shape],
  };
}

/** Whether all that was given holds the same numbers after the call. */
export function leavesAll(
  mine: typeof Exercise,
  weights: Weights,
  ...numbers: [x: Nested, h: Nested, g: Nested]
) {
  const { params, x, h, states, g } = planted(weights, ...numbers);
  const all = [...Object.values(params), x, h, states, g];
  const before = JSON.stringify(all.map(toArray));
  mine.bptt(params, x, h, states, g);
  return JSON.stringify(all.map(toArray)) === before;
}

serve({ gradientsOf, shapesOf, leavesAll });
//# sourceMappingURL=9.4.driver.ts.map
