import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, operands, paired } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes the smaller of two.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(minimum(tensor([6, 8]), 2)), [2, 2]);
 * ```
 */
export function minimum(a: Operand, b: Operand): Tensor {
  const inputs = operands(a, b);
  return record(paired("minimum", ...inputs), "minimum", inputs, null);
}
//# sourceMappingURL=minimum.ts.map
