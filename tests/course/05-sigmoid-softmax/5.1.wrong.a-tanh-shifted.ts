import {
  add,
  div,
  mul,
  tanh,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: what is far below 1 is lost beside it. */
export function sigmoid(a: Tensor): Tensor {
  return mul(0.5, add(1, tanh(div(a, 2))));
}
