import { admit, blank, together } from "../../tensor/door.ts";
import { broadcastShapes } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { type Operand, scalar } from "../elementwise.ts";
import { record } from "../op_table.ts";
import { stretched } from "../stretched.ts";

/**
 * Takes a where a condition is not 0, and b where it is. Gradients go to what
 * was taken.
 *
 * Shapes: any three that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { less, tensor, toArray } from "lib/tensor.ts";
 * const x = tensor([-2, 3]);
 * assert.deepEqual(toArray(where(less(x, 0), 0, x)), [0, 3]);
 * ```
 */
export function where(condition: Tensor, a: Operand, b: Operand): Tensor {
  const one = typeof a === "number" ? scalar(a, condition) : a;
  const other = typeof b === "number" ? scalar(b, condition) : b;
  for (const x of [condition, one, other]) {
    admit("where", x);
    together("where", condition, x);
  }
  const both = broadcastShapes("where", one.shape, other.shape);
  const shape = broadcastShapes("where", condition.shape, both);
  const out = blank(condition, shape);
  condition.storage.backend.where(
    stretched(condition, shape),
    stretched(one, shape),
    stretched(other, shape),
    out.storage,
  );
  return record(out, "where", [condition, one, other], null);
}
//# sourceMappingURL=where.ts.map
