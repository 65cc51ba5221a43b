import { type Tensor, values } from "../../../lib/tensor.ts";

/** Wrong: one number is not the arrow. */
export function clipFactor(
  gradients: readonly Tensor[],
  most: number,
): number {
  const sizes = gradients.flatMap((g) => [...values(g)].map(Math.abs));
  const length = Math.max(0, ...sizes);
  return length > most ? most / length : 1;
}
