import type { Shape } from "../../../lib/backend/backend.ts";
import { sum } from "../../../lib/ops/reduce/sum.ts";
import { reshape } from "../../../lib/ops/view/reshape.ts";
import { sameShape } from "../../../lib/tensor/shape.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

/**
 * Takes broadcasting back: sums a gradient over every axis along which a tensor
 * of the given shape was repeated.
 *
 * Shapes: g [what `shape` broadcast to] → shape.
 * @returns g itself if its shape is the given one
 * @example A row was added to three rows, so each of its numbers counts thrice
 * ```ts
 * import { ones } from "lib/tensor/create.ts";
 * import { toArray } from "lib/tensor/read.ts";
 * assert.deepEqual(toArray(unbroadcast(ones([3, 2]), [2])), [3, 3]);
 * ```
 */
export function unbroadcast(g: Tensor, shape: Shape): Tensor {
  if (sameShape(g.shape, shape)) return g;
  const missing = g.shape.length - shape.length;
  const axes = g.shape.flatMap((_, axis) =>
    axis < missing || shape[axis - missing] === 1 ? [axis] : []
  );
  return sum(g, axes, true);
}
