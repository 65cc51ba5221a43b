import {
  fromValues,
  type Tensor,
  values,
} from "../../../lib/formula/primitives.ts";

/** Wrong: numbers forget where they come from. */
export function sigmoid(a: Tensor): Tensor {
  const one = (v: number) =>
    v < 0 ? Math.exp(v) / (1 + Math.exp(v)) : 1 / (1 + Math.exp(-v));
  return fromValues(values(a).map(one), a.shape);
}
