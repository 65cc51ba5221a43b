import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  expandDims,
  stack,
  type Tensor,
  where,
  zeros,
} from "../../../lib/tensor.ts";

/** Wrong: the past is wiped out. */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  there?: Tensor,
): Tensor {
  const states: Tensor[] = [];
  let now = zeros(h.shape);
  for (let t = 0; t < x.shape[1]; t++) {
    const next = step(stepAt(x, t), now);
    now = there ? where(expandDims(stepAt(there, t), 1), next, now) : next;
    states.push(now);
  }
  return stack(states, 1);
}
