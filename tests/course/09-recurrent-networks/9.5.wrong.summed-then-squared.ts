import { type Tensor, values } from "../../../lib/tensor.ts";

/** Wrong: pluses and minuses cancel. */
export function clipFactor(
  gradients: readonly Tensor[],
  most: number,
): number {
  const sum = gradients
    .flatMap((g) => [...values(g)])
    .reduce((sum, value) => sum + value, 0);
  const length = Math.abs(sum);
  return length > most ? most / length : 1;
}
