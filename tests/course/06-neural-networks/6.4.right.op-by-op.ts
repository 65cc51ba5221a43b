import type { MlpParams } from "../../../lib/nn/params.ts";
import {
  type Activation,
  add,
  matmul,
  relu,
  sigmoid,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

const functions = { none: (x: Tensor) => x, relu, sigmoid, tanh };

/** Product, sum and activation by ops of their own. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  activation: Activation = "relu",
): Tensor {
  const { w, b } = params.layer1;
  let sums = add(matmul(x, w), b);
  for (let k = 2; `layer${k}` in params; k++) {
    const { w, b } = params[`layer${k}`];
    sums = add(matmul(functions[activation](sums), w), b);
  }
  return sums;
}
