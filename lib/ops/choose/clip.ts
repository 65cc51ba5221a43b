import type { Tensor } from "../../tensor/tensor.ts";
import { maximum } from "../arithmetic/maximum.ts";
import { minimum } from "../arithmetic/minimum.ts";

/**
 * Brings each number into a range: what is below becomes its lower end, what is
 * above its upper end. No gradient goes through those.
 *
 * Shapes: any → the same.
 * @throws {RangeError} if low is above high
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(clip(tensor([-3, 0.5, 7]), 0, 1)), [0, 0.5, 1]);
 * ```
 */
export function clip(x: Tensor, low: number, high: number): Tensor {
  if (!(low <= high)) {
    throw new RangeError(`clip: ${low} to ${high} is no range`);
  }
  return minimum(maximum(x, low), high);
}
//# sourceMappingURL=clip.ts.map
