import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, operands, paired } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Multiplies number by number.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(mul(tensor([6, 8]), 2)), [12, 16]);
 * ```
 */
export function mul(a: Operand, b: Operand): Tensor {
  const inputs = operands(a, b);
  return record(paired("mul", ...inputs), "mul", inputs, null);
}
//# sourceMappingURL=mul.ts.map
