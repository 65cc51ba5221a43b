import type { MlpParams } from "../../../lib/nn/params.ts";
import {
  type Activation,
  linear,
  relu,
  sigmoid,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

const functions = { none: (x: Tensor) => x, relu, sigmoid, tanh };

/** Wrong: throws half of the input away. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  activation: Activation = "relu",
): Tensor {
  let a = x;
  for (let k = 1; params[`layer${k}`]; k++) {
    const { w, b } = params[`layer${k}`];
    a = linear(functions[activation](a), w, b);
  }
  return a;
}
