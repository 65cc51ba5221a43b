import type { Activation } from "../../backend/backend.ts";
import { sizeOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { mul } from "../arithmetic/mul.ts";
import { sub } from "../arithmetic/sub.ts";
import { less } from "../compare/less.ts";
import { unbroadcast } from "../unbroadcast.ts";
import { matrixTranspose } from "../view/matrix_transpose.ts";
import { reshape } from "../view/reshape.ts";
import { matmul } from "./matmul.ts";

/** The slope of each activation, by what came out of it. */
const slopes: Record<Activation, ((y: Tensor) => Tensor) | null> = {
  none: null,
  relu: (y) => less(0, y),
  tanh: (y) => sub(1, mul(y, y)),
  sigmoid: (y) => mul(y, sub(1, y)),
};

/**
 * Gives the gradients of a layer by x, w and b: back through the activation,
 * then as for a product and a sum.
 *
 * @param g the gradient by the layer's output
 * @param y the layer's output
 * @returns three functions, so that only what is needed is computed
 */
export function linearVjp(
  g: Tensor,
  [x, w, b]: readonly Tensor[],
  y: Tensor,
  activation: Activation,
): [() => Tensor, () => Tensor, () => Tensor] {
  const slope = slopes[activation];
  const dz = slope ? mul(g, slope(y)) : g;
  const rows = sizeOf(x.shape.slice(0, -1));
  const matrix = (a: Tensor) =>
    a.shape.length === 2 ? a : reshape(a, [rows, a.shape[a.shape.length - 1]]);
  return [
    () => reshape(matmul(matrix(dz), matrixTranspose(w)), x.shape),
    () => matmul(matrixTranspose(matrix(x)), matrix(dz)),
    () => unbroadcast(dz, b.shape),
  ];
}
//# sourceMappingURL=linear_vjp.ts.map
