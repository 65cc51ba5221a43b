import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, operands, paired } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Subtracts.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(sub(tensor([6, 8]), 2)), [4, 6]);
 * ```
 */
export function sub(a: Operand, b: Operand): Tensor {
  const inputs = operands(a, b);
  return record(paired("sub", ...inputs), "sub", inputs, null);
}
//# sourceMappingURL=sub.ts.map
