import type { MlpParams } from "../../../lib/nn/params.ts";
import { type Activation, linear, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: as good as a single layer. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  _activation: Activation = "relu",
): Tensor {
  let a = x;
  for (let k = 1; params[`layer${k}`]; k++) {
    a = linear(a, params[`layer${k}`].w, params[`layer${k}`].b);
  }
  return a;
}
