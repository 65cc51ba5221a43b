import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  expandDims,
  fromValues,
  stack,
  type Tensor,
  values,
  where,
} from "../../../lib/tensor.ts";

/** Wrong: the past is a constant. */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  there?: Tensor,
): Tensor {
  const states: Tensor[] = [];
  let now = h;
  for (let t = 0; t < x.shape[1]; t++) {
    const past = fromValues([...values(now)], now.shape);
    const next = step(stepAt(x, t), past);
    now = there ? where(expandDims(stepAt(there, t), 1), next, now) : next;
    states.push(now);
  }
  return stack(states, 1);
}
