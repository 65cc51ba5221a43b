import { type Activation, linear, type Tensor } from "../tensor.ts";
import type { MlpParams } from "./params.ts";

/**
 * Sends rows through a multi-layer perceptron, and does something to what each
 * hidden layer answers before the next one sees it.
 *
 * Shapes: x [n, inputs of layer1] → [n, outputs of the last layer].
 * @param between is given the answers [n, units], behind the activation, and
 * the number of the layer, from 1; gives a tensor of that shape
 * @throws {ShapeError} if a layer does not fit the one before
 * @example Look at the hidden units
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const w = tensor([[1]]);
 * const params = {
 *   layer1: { w, b: tensor([-2]) },
 *   layer2: { w, b: tensor([10]) },
 * };
 * const seen: unknown[] = [];
 * mlpBetween(params, tensor([[1], [5]]), (hidden) => {
 *   seen.push(toArray(hidden));
 *   return hidden;
 * });
 * assert.deepEqual(seen, [[[0], [3]]]);
 * ```
 */
export function mlpBetween(
  params: MlpParams,
  x: Tensor,
  between: (hidden: Tensor, layer: number) => Tensor,
  activation: Activation = "relu",
): Tensor {
  let a = x;
  for (let k = 1; params[`layer${k}`]; k++) {
    const { w, b } = params[`layer${k}`];
    const isLast = params[`layer${k + 1}`] === undefined;
    a = linear(a, w, b, isLast ? "none" : activation);
    if (!isLast) a = between(a, k);
  }
  return a;
}
//# sourceMappingURL=mlp_between.ts.map
