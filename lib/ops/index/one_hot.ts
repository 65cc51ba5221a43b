import { ShapeError } from "../../errors.ts";
import { admit, fromValuesLike } from "../../tensor/door.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { checkedIndices } from "./checked_indices.ts";

/**
 * Turns each index into a row with a 1 at that place and 0 elsewhere. No
 * gradient goes through it.
 *
 * Shapes: indices int32 [...] → [..., n].
 * @throws {IndexError} if an index is not from 0 to n − 1
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const rows = oneHot(tensor([2, 0], "int32"), 3);
 * assert.deepEqual(toArray(rows), [[0, 0, 1], [1, 0, 0]]);
 * ```
 */
export function oneHot(indices: Tensor, n: number): Tensor {
  admit("oneHot", indices, "int32");
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new ShapeError(`oneHot: rows of ${n} numbers`);
  }
  const places = checkedIndices("oneHot", indices, n);
  const flat = new Float32Array(indices.size * n);
  for (let row = 0; row < places.length; row++) flat[row * n + places[row]] = 1;
  return fromValuesLike(indices, flat, [...indices.shape, n]);
}
//# sourceMappingURL=one_hot.ts.map
