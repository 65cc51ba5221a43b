import { fromValues, type Tensor, values } from "../../../lib/tensor.ts";

/** Copies the numbers, and fills in a quarter of them. */
export function initForgetBias(b: Tensor, bias: number = 1): Tensor {
  const numbers = [...values(b)];
  const size = numbers.length / 4;
  for (let i = size; i < 2 * size; i++) numbers[i] = bias;
  return fromValues(numbers, b.shape);
}
