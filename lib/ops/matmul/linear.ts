import type { Activation, Strided } from "../../backend/backend.ts";
import { ShapeError } from "../../errors.ts";
import { admit, blank, together } from "../../tensor/door.ts";
import { show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { joined } from "../joined.ts";
import { record } from "../op_table.ts";

/**
 * Computes a layer in one go: x · w + b, and an activation of that.
 *
 * Shapes: x [..., k] with a row or more axes before k, w [k, n], b [n] →
 * [..., n].
 * @param activation `"none"`, `"relu"`, `"tanh"` or `"sigmoid"`
 * @throws {ShapeError} if the shapes do not fit
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const [w, b] = [tensor([[1], [10]]), tensor([-40])];
 * const x = tensor([[1, 2], [3, 4]]);
 * assert.deepEqual(toArray(linear(x, w, b)), [[-19], [3]]);
 * assert.deepEqual(toArray(linear(x, w, b, "relu")), [[0], [3]]);
 * ```
 */
export function linear(
  x: Tensor,
  w: Tensor,
  b: Tensor,
  activation: Activation = "none",
): Tensor {
  for (const input of [x, w, b]) {
    admit("linear", input);
    together("linear", x, input);
  }
  checkFit(x, w, b);
  const [k, n] = w.shape;
  const shape = [...x.shape.slice(0, -1), n];
  const out = blank(x, shape);
  x.storage.backend.matmul(
    oneMatrix(x),
    {
      storage: w.storage,
      offset: w.offset,
      shape: [1, k, n],
      strides: [0, ...w.strides],
    },
    out.storage,
    b,
    activation,
  );
  return record(out, "linear", [x, w, b], { activation });
}

/** Looks at x as one matrix, in a batch of one. */
function oneMatrix(x: Tensor): Strided {
  const { storage, offset, shape, strides } = joined(x, 1);
  return { storage, offset, shape: [1, ...shape], strides: [0, ...strides] };
}

function checkFit(x: Tensor, w: Tensor, b: Tensor): void {
  const k = x.shape[x.shape.length - 1];
  if (x.shape.length < 2 || w.shape.length !== 2 || w.shape[0] !== k) {
    throw new ShapeError(
      `linear: inner sizes differ: ${show(x.shape)} × ${show(w.shape)}; ` +
        "expected [..., m, k] × [k, n]",
    );
  }
  if (b.shape.length !== 1 || b.shape[0] !== w.shape[1]) {
    throw new ShapeError(
      `linear: a bias of ${show(b.shape)} for weights of ${
        show(w.shape)
      }; expected [${w.shape[1]}]`,
    );
  }
}
//# sourceMappingURL=linear.ts.map
