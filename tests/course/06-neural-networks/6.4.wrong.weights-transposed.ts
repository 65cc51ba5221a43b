import type { MlpParams } from "../../../lib/nn/params.ts";
import {
  type Activation,
  linear,
  matrixTranspose,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: as some libraries keep them. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  activation: Activation = "relu",
): Tensor {
  let a = x;
  for (let k = 1; params[`layer${k}`]; k++) {
    const { w, b } = params[`layer${k}`];
    const isLast = params[`layer${k + 1}`] === undefined;
    a = linear(a, matrixTranspose(w), b, isLast ? "none" : activation);
  }
  return a;
}
