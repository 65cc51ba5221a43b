import { ShapeError } from "../../errors.ts";
import { admit, blank, live, together } from "../../tensor/door.ts";
import { sizeOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { checkedIndices } from "./checked_indices.ts";
import { asList, asTable } from "./flattened.ts";

/**
 * Looks up rows of a table: of vectors for words, or of examples for a batch.
 *
 * Shapes: table [n, ...row], indices int32 [...] → [..., ...row].
 * @throws {IndexError} if an index is not from 0 to n − 1
 * @throws {ShapeError} if the table has no axes
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const table = tensor([[1, 2], [3, 4], [5, 6]]);
 * const rows = gather(table, tensor([2, 0, 2], "int32"));
 * assert.deepEqual(toArray(rows), [[5, 6], [1, 2], [5, 6]]);
 * ```
 */
export function gather(table: Tensor, indices: Tensor): Tensor {
  live("gather", table);
  admit("gather", indices, "int32");
  together("gather", table, indices);
  if (table.shape.length === 0) {
    throw new ShapeError("gather: a table of [] has no rows");
  }
  const [n, ...row] = table.shape;
  checkedIndices("gather", indices, n);
  const shape = [...indices.shape, ...row];
  const out = blank(table, shape, table.dtype);
  table.storage.backend.gather(
    asTable(table, n, sizeOf(row)),
    asList(indices),
    out.storage,
  );
  return record(out, "gather", [table, indices], null);
}
//# sourceMappingURL=gather.ts.map
