import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/recurrent/step_at.ts";
import "../../../lib/tensor.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import type * as Exercise from "../../../lib/recurrent/unroll.ts";
import {
  add,
  matmul,
  mul,
  type Nested,
  sum,
  type Tensor,
  tensor,
  toArray,
  useBackend,
  zeros,
} from "../../../lib/tensor.ts";

useBackend("reference");

/** A step that can be followed on paper: h/2 + x. */
function half(x: Tensor, h: Tensor) {
  return add(mul(h, 0.5), x);
}

/** A tensor of the numbers, if there are any. */
function given(numbers?: Nested) {
  return numbers === undefined ? undefined : tensor(numbers);
}

/** All states, with the step h/2 + x · w, or h/2 + x. */
export function statesOf(
  mine: typeof Exercise,
  x: Nested,
  h: Nested,
  { w, there }: { w?: Nested; there?: Nested } = {},
) {
  const weights = given(w);
  const states = mine.unroll(
    (x, h) => half(weights ? matmul(x, weights) : x, h),
    tensor(x),
    tensor(h),
    given(there),
  );
  return toArray(states);
}

/** What the step is given, call by call. */
export function callsOf(mine: typeof Exercise, x: Nested, h: Nested) {
  const calls: { x: Nested; h: Nested }[] = [];
  const step = (x: Tensor, h: Tensor) => {
    calls.push({ x: toArray(x), h: toArray(h) });
    return half(x, h);
  };
  mine.unroll(step, tensor(x), tensor(h));
  return calls;
}

/** The gradients of all states' sum. */
export function slopesOf(
  mine: typeof Exercise,
  x: Nested,
  h: Nested,
  there?: Nested,
) {
  const [inputs, first] = [tensor(x), tensor(h)];
  const loss = sum(mine.unroll(half, inputs, first, given(there)));
  const [byX, byH] = grad(loss, [inputs, first]).map(toArray);
  return { x: byX, h: byH };
}

/** The shape of the states, of zeros. */
export function shapeOf(mine: typeof Exercise, x: number[], h: number[]) {
  return [...mine.unroll(half, zeros(x), zeros(h)).shape];
}

/** What all that was given holds after the call. */
export function givenAfter(
  mine: typeof Exercise,
  x: Nested,
  h: Nested,
  there: Nested,
) {
  const [inputs, first, mask] = [tensor(x), tensor(h), tensor(there)];
  mine.unroll(half, inputs, first, mask);
  return { x: toArray(inputs), h: toArray(first), there: toArray(mask) };
}

serve({ statesOf, callsOf, slopesOf, shapeOf, givenAfter });
//# sourceMappingURL=9.3.driver.ts.map
