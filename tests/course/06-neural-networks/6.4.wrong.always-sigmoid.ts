import type { MlpParams } from "../../../lib/nn/params.ts";
import { type Activation, linear, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: does not listen. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  _activation: Activation = "relu",
): Tensor {
  let a = x;
  for (let k = 1; params[`layer${k}`]; k++) {
    const { w, b } = params[`layer${k}`];
    a = linear(a, w, b, params[`layer${k + 1}`] ? "sigmoid" : "none");
  }
  return a;
}
