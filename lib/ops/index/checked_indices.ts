import { IndexError } from "../../errors.ts";
import { values } from "../../tensor/read.ts";
import { show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";

/**
 * Reads indices and makes sure that each is from 0 up to but not including n.
 *
 * @param op named in the error
 * @throws {IndexError} if one is not
 */
export function checkedIndices(
  op: string,
  indices: Tensor,
  n: number,
): Int32Array {
  const all = values(indices) as Int32Array;
  for (let i = 0; i < all.length; i++) {
    if (all[i] < 0 || all[i] >= n) {
      throw new IndexError(
        `${op}: index ${all[i]}, number ${i} of ${show(indices.shape)}; ` +
          (n === 0 ? "expected none" : `expected 0 to ${n - 1}`),
      );
    }
  }
  return all;
}
//# sourceMappingURL=checked_indices.ts.map
