import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { stack, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: no sequence ever ends. */
export function unroll(
  step: (x: Tensor, h: Tensor) => Tensor,
  x: Tensor,
  h: Tensor,
  _there?: Tensor,
): Tensor {
  const states: Tensor[] = [];
  let now = h;
  for (let t = 0; t < x.shape[1]; t++) {
    const next = step(stepAt(x, t), now);
    now = next;
    states.push(now);
  }
  return stack(states, 1);
}
