import {
  div,
  exp,
  max,
  sub,
  sum,
  type Tensor,
  untracked,
} from "../../../lib/formula/primitives.ts";

/**
 * Turns outputs into probabilities along an axis: pᵢ = eᵒⁱ / Σ eᵒᵏ.
 *
 * NaN along a line where a number is NaN or Infinity, or all are −Infinity.
 *
 * Shapes: any → the same.
 * @param axis may count from the end
 * @throws {AxisError} if there is no such axis
 * @throws {ShapeError} if there is nothing along it
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * assert.deepEqual(toArray(softmax(tensor([1000, -1000]))), [1, 0]);
 * ```
 */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(sub(o, untracked(() => max(o, -1, true))));
  return div(powers, sum(powers, -1, true));
}
