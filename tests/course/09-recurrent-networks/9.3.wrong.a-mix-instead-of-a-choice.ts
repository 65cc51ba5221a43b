import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  add,
  expandDims,
  mul,
  stack,
  sub,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: NaN leaks. */
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
    if (!there) now = next;
    else {
      const mask = expandDims(stepAt(there, t), 1);
      now = add(mul(mask, next), mul(sub(1, mask), now));
    }
    states.push(now);
  }
  return stack(states, 1);
}
