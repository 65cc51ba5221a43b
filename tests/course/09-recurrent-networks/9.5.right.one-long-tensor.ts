import {
  concat,
  div,
  item,
  maximum,
  norm,
  reshape,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Lays all gradients end to end. */
export function clipFactor(
  gradients: readonly Tensor[],
  most: number,
): number {
  if (gradients.length === 0) return 1;
  const flat = gradients.map((g) => reshape(g, [g.size]));
  return item(div(most, maximum(most, norm(concat(flat, 0)))));
}
