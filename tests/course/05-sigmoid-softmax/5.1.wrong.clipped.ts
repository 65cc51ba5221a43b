import {
  add,
  clip,
  div,
  exp,
  neg,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: flat beyond ±15. */
export function sigmoid(a: Tensor): Tensor {
  return div(1, add(1, exp(neg(clip(a, -15, 15)))));
}
