import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, operands, paired } from "../elementwise.ts";

/**
 * Gives 1 where a ≤ b, and 0 elsewhere. No gradient goes through it.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(lessEqual(tensor([6, 8]), 6)), [1, 0]);
 * ```
 */
export function lessEqual(a: Operand, b: Operand): Tensor {
  return paired("lessEqual", ...operands(a, b));
}
//# sourceMappingURL=less_equal.ts.map
