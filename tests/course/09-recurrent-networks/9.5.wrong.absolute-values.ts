import { type Tensor, values } from "../../../lib/tensor.ts";

/** Wrong: the way along the streets, not the arrow. */
export function clipFactor(
  gradients: readonly Tensor[],
  most: number,
): number {
  const length = gradients
    .flatMap((g) => [...values(g)])
    .reduce((sum, value) => sum + Math.abs(value), 0);
  return length > most ? most / length : 1;
}
