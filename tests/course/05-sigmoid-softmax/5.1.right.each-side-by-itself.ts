import {
  add,
  div,
  exp,
  less,
  neg,
  type Tensor,
  where,
} from "../../../lib/formula/primitives.ts";

/** Gives each form a harmless 0 where the other one is taken. */
export function sigmoid(a: Tensor): Tensor {
  const down = less(a, 0);
  const low = exp(where(down, a, 0));
  const high = exp(neg(where(down, 0, a)));
  return where(down, div(low, add(1, low)), div(1, add(1, high)));
}
