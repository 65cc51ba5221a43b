import {
  concat,
  full,
  reshape,
  slice,
  type Tensor,
} from "../../../lib/tensor.ts";

/** A row for each gate; row 1 is replaced. */
export function initForgetBias(b: Tensor, bias: number = 1): Tensor {
  const size = b.shape[0] / 4;
  const rows = reshape(b, [4, size]);
  const row = full([1, size], bias);
  const table = concat([slice(rows, [[0, 1]]), row, slice(rows, [[2, 4]])]);
  return reshape(table, b.shape);
}
