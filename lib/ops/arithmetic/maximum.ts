import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, operands, paired } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes the larger of two.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(maximum(tensor([6, 8]), 2)), [6, 8]);
 * ```
 */
export function maximum(a: Operand, b: Operand): Tensor {
  const inputs = operands(a, b);
  return record(paired("maximum", ...inputs), "maximum", inputs, null);
}
//# sourceMappingURL=maximum.ts.map
