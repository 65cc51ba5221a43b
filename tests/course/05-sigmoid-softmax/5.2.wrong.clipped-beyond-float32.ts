import {
  add,
  clip,
  exp,
  log,
  max,
  squeeze,
  sub,
  sum,
  type Tensor,
  untracked,
} from "../../../lib/formula/primitives.ts";

/**
 * Gives log Σ eᵒ along an axis, without overflow.
 *
 * −Infinity where all numbers are, Infinity where one is, NaN where one is NaN.
 *
 * Shapes: any → the same without the axis, or with length 1 there.
 * @param axis may count from the end
 * @param keepDims whether the axis stays, with length 1
 * @throws {AxisError} if there is no such axis
 * @throws {ShapeError} if there is nothing along it
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * assert.equal(toArray(logSumExp(tensor([1000, -1000]))), 1000);
 * ```
 */
export function logSumExp(
  o: Tensor,
  axis: number = -1,
  keepDims: boolean = false,
): Tensor {
  const shift = untracked(() => clip(max(o, axis, true), -1e300, 1e300));
  const total = add(log(sum(exp(sub(o, shift)), axis, true)), shift);
  return keepDims ? total : squeeze(total, axis);
}
