import { add, concat, slice, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: depends on what was there. */
export function initForgetBias(b: Tensor, bias: number = 1): Tensor {
  const size = b.shape[0] / 4;
  return concat([
    slice(b, [[0, size]]),
    add(slice(b, [[size, 2 * size]]), bias),
    slice(b, [[2 * size]]),
  ]);
}
