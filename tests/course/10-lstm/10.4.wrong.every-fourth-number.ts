import { fromValues, type Tensor, values } from "../../../lib/tensor.ts";

/** Wrong: unit by unit. */
export function initForgetBias(b: Tensor, bias: number = 1): Tensor {
  const numbers = [...values(b)].map((old, i) => i % 4 === 1 ? bias : old);
  return fromValues(numbers, b.shape);
}
