import {
  add,
  mul,
  tanh,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the a is not halved. */
export function sigmoid(a: Tensor): Tensor {
  return mul(0.5, add(1, tanh(a)));
}
