import { ShapeError } from "../../errors.ts";
import { admit, blank, together } from "../../tensor/door.ts";
import { sameShape, show, sizeOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { checkedIndices } from "./checked_indices.ts";
import { asList, asTable } from "./flattened.ts";

/**
 * Adds rows into a table of zeros, each where its index says: the way back of
 * {@linkcode gather}.
 *
 * Shapes: indices int32 [...], updates [..., ...row] → [n, ...row].
 * @param n how many rows the table has
 * @throws {IndexError} if an index is not from 0 to n − 1
 * @throws {ShapeError} if there is not one row for each index
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const table = scatterAdd(tensor([2, 0, 2], "int32"), tensor([1, 10, 100]), 3);
 * assert.deepEqual(toArray(table), [10, 0, 101]);
 * ```
 */
export function scatterAdd(
  indices: Tensor,
  updates: Tensor,
  n: number,
): Tensor {
  admit("scatterAdd", indices, "int32");
  admit("scatterAdd", updates);
  together("scatterAdd", indices, updates);
  const rank = indices.shape.length;
  if (!sameShape(updates.shape.slice(0, rank), indices.shape)) {
    throw new ShapeError(
      `scatterAdd: updates ${show(updates.shape)} for indices ${
        show(indices.shape)
      }; expected one row for each index: ${
        show(indices.shape).replace(
          "]",
          indices.shape.length ? ", ...]" : "...]",
        )
      }`,
    );
  }
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new ShapeError(`scatterAdd: a table of ${n} rows`);
  }
  checkedIndices("scatterAdd", indices, n);
  const row = updates.shape.slice(rank);
  const width = sizeOf(row);
  const out = blank(updates, [n, ...row]);
  updates.storage.backend.scatterAdd(
    asList(indices),
    asTable(updates, indices.size, width),
    out.storage,
  );
  return record(out, "scatterAdd", [indices, updates], null);
}
//# sourceMappingURL=scatter_add.ts.map
