import { ShapeError } from "../../errors.ts";
import { show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { transpose } from "./transpose.ts";

/**
 * Swaps the last two axes, without a copy: the transpose of a matrix, or of
 * each matrix of a batch.
 *
 * Shapes: [..., m, n] → [..., n, m].
 * @throws {ShapeError} if there are fewer than two axes
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 * assert.deepEqual(matrixTranspose(zeros([5, 2, 3])).shape, [5, 3, 2]);
 * ```
 */
export function matrixTranspose(x: Tensor): Tensor {
  const rank = x.shape.length;
  if (rank < 2) {
    throw new ShapeError(
      `matrixTranspose: ${
        show(x.shape)
      } is no matrix; expected two axes or more`,
    );
  }
  const order = x.shape.map((_, axis) => axis);
  [order[rank - 2], order[rank - 1]] = [rank - 1, rank - 2];
  return transpose(x, order);
}
//# sourceMappingURL=matrix_transpose.ts.map
