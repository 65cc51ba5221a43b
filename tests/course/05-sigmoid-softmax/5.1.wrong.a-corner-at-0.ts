import {
  abs,
  add,
  div,
  exp,
  lessEqual,
  neg,
  type Tensor,
  where,
} from "../../../lib/formula/primitives.ts";

/** Wrong: |a| has no slope at 0. */
export function sigmoid(a: Tensor): Tensor {
  const up = lessEqual(0, a);
  const small = exp(neg(abs(a)));
  return div(where(up, 1, small), add(1, small));
}
