import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { expandDims, mul, stack, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: 0 · NaN is NaN, and 0 forgets. */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  there?: Tensor,
): Tensor {
  const states: Tensor[] = [];
  let now = h;
  for (let t = 0; t < x.shape[1]; t++) {
    const next = step(stepAt(x, t), now);
    now = there ? mul(expandDims(stepAt(there, t), 1), next) : next;
    states.push(now);
  }
  return stack(states, 1);
}
