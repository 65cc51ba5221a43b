import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { concat, expandDims, type Tensor, where } from "../../../lib/tensor.ts";

/** Wrong: no axis for the steps. */
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
    now = there ? where(expandDims(stepAt(there, t), 1), next, now) : next;
    states.push(now);
  }
  return concat(states, 1);
}
