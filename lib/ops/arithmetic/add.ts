import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, operands, paired } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Adds.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(add(tensor([6, 8]), 2)), [8, 10]);
 * ```
 */
export function add(a: Operand, b: Operand): Tensor {
  const inputs = operands(a, b);
  return record(paired("add", ...inputs), "add", inputs, null);
}
//# sourceMappingURL=add.ts.map
