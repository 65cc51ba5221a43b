import type { MlpParams } from "../../../lib/nn/params.ts";
import {
  type Activation,
  matmul,
  relu,
  sigmoid,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

const functions = { none: (x: Tensor) => x, relu, sigmoid, tanh };

/** Wrong: nothing moves the corner. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  activation: Activation = "relu",
): Tensor {
  let a = x;
  for (let k = 1; params[`layer${k}`]; k++) {
    a = matmul(a, params[`layer${k}`].w);
    if (params[`layer${k + 1}`]) a = functions[activation](a);
  }
  return a;
}
