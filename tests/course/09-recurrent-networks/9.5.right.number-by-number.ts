import { type Tensor, values } from "../../../lib/tensor.ts";

/** Squares, sum, root; at most 1. */
export function clipFactor(
  gradients: readonly Tensor[],
  most: number,
): number {
  let square = 0;
  for (const g of gradients) {
    for (const value of values(g)) square += value * value;
  }
  return Math.min(1, most / Math.sqrt(square));
}
