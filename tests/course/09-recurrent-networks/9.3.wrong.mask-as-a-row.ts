import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { stack, type Tensor, where } from "../../../lib/tensor.ts";

/** Wrong: sequences taken for units. */
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
    now = there ? where(stepAt(there, t), next, now) : next;
    states.push(now);
  }
  return stack(states, 1);
}
