import type { MlpParams } from "../../../lib/nn/params.ts";
import { type Activation, linear, type Tensor } from "../../../lib/tensor.ts";

/**
 * Sends rows through the layers of a multi-layer perceptron.
 *
 * They go through layer1, layer2, … in the order of their numbers, with an
 * activation between two layers and none behind the last.
 *
 * Shapes: x [n, inputs of layer1] → [n, outputs of the last layer].
 * @throws {ShapeError} if a layer does not fit the one before
 * @example A hidden unit that cuts off below 0
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const w = tensor([[1]]);
 * const params = {
 *   layer1: { w, b: tensor([-2]) },
 *   layer2: { w, b: tensor([10]) },
 * };
 * const x = tensor([[1], [5]]);
 * assert.deepEqual(toArray(mlpForward(params, x, "relu")), [[10], [13]]);
 * ```
 */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  activation: Activation = "relu",
): Tensor {
  const layers = Object.keys(params).sort() as `layer${number}`[];
  return layers.reduce((a, layer, k) => {
    const { w, b } = params[layer];
    return linear(a, w, b, k === layers.length - 1 ? "none" : activation);
  }, x);
}
