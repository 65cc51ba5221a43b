import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, operands, paired } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Divides.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(div(tensor([6, 8]), 2)), [3, 4]);
 * ```
 */
export function div(a: Operand, b: Operand): Tensor {
  const inputs = operands(a, b);
  return record(paired("div", ...inputs), "div", inputs, null);
}
//# sourceMappingURL=div.ts.map
