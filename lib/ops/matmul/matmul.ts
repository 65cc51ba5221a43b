import { ShapeError } from "../../errors.ts";
import { admit, blank, together } from "../../tensor/door.ts";
import { broadcastShapes, show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { batched } from "./batched.ts";

/**
 * Multiplies matrices: entry [i, j] of the result is row i of a times column j
 * of b. Axes before the last two are a batch, and broadcast. A transposed
 * factor costs no copy.
 *
 * Shapes: a [..., m, k], b [..., k, n] → [..., m, n].
 * @throws {ShapeError} if the inner sizes differ, or there are fewer than two
 * axes
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const a = tensor([[1, 2], [3, 4]]);
 * assert.deepEqual(toArray(matmul(a, tensor([[1], [10]]))), [[21], [43]]);
 * ```
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  admit("matmul", a);
  admit("matmul", b);
  together("matmul", a, b);
  const [m, k] = sides(a);
  const [inner, n] = sides(b);
  if (k !== inner) {
    throw new ShapeError(
      `matmul: inner sizes differ: ${show(a.shape)} × ${
        show(b.shape)
      }; expected ${k} = ${inner}`,
    );
  }
  const batch = broadcastShapes(
    "matmul",
    a.shape.slice(0, -2),
    b.shape.slice(0, -2),
  );
  const shape = [...batch, m, n];
  const out = blank(a, shape);
  a.storage.backend.matmul(
    batched(a, batch),
    batched(b, batch),
    out.storage,
  );
  return record(out, "matmul", [a, b], null);
}

/** The rows and columns of a matrix, or of each of a batch. */
function sides({ shape }: Tensor): [rows: number, columns: number] {
  if (shape.length < 2) {
    throw new ShapeError(
      `matmul: ${show(shape)} is no matrix; expected two axes or more`,
    );
  }
  return [shape[shape.length - 2], shape[shape.length - 1]];
}
//# sourceMappingURL=matmul.ts.map
