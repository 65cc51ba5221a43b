import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { expandDims, stack, type Tensor, where } from "../../../lib/tensor.ts";

/** Wrong: the state goes on. */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  there?: Tensor,
): Tensor {
  const states: Tensor[] = [];
  let now = h;
  for (let t = 0; t < x.shape[1]; t++) {
    const seen = stepAt(x, t);
    const mask = there && expandDims(stepAt(there, t), 1);
    now = step(mask ? where(mask, seen, 0) : seen, now);
    states.push(now);
  }
  return stack(states, 1);
}
