import type { Shape } from "../backend/backend.ts";
import { sameShape } from "../tensor/shape.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { sum } from "./reduce/sum.ts";

/**
 * Takes broadcasting back: sums a gradient over every axis along which a tensor
 * of the given shape was repeated.
 *
 * Shapes: g [what `shape` broadcast to] → shape.
 * @example A row was added to three rows, so each of its numbers counts thrice
 * ```ts
 * assert.deepEqual(toArray(unbroadcast(ones([3, 2]), [2])), [3, 3]);
 * ```
 */
export function unbroadcast(g: Tensor, shape: Shape): Tensor {
  if (sameShape(g.shape, shape)) return g;
  const missing = g.shape.length - shape.length;
  const added = [...Array(missing).keys()];
  const fewer = missing > 0 ? sum(g, added) : g;
  const repeated = shape.flatMap((length, axis) =>
    length === 1 && fewer.shape[axis] !== 1 ? [axis] : []
  );
  return repeated.length > 0 ? sum(fewer, repeated, true) : fewer;
}
