import { type Tensor, values } from "../../../lib/tensor.ts";

/** Wrong: divided by how many there are. */
export function clipFactor(
  gradients: readonly Tensor[],
  most: number,
): number {
  const all = gradients.flatMap((g) => [...values(g)]);
  const square = all.reduce((sum, value) => sum + value * value, 0);
  const length = Math.sqrt(square / Math.max(all.length, 1));
  return length > most ? most / length : 1;
}
