import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  expandDims,
  stack,
  type Tensor,
  transpose,
  where,
} from "../../../lib/tensor.ts";

/** Stacks in front, then exchanges the axes. */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  there?: Tensor,
): Tensor {
  let state = h;
  const after = Array.from({ length: x.shape[1] }, (_, t) => {
    const next = step(stepAt(x, t), state);
    if (!there) return state = next;
    return state = where(expandDims(stepAt(there, t), 1), next, state);
  });
  return transpose(stack(after), [1, 0, 2]);
}
