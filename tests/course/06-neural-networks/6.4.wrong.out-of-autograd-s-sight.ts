import type { MlpParams } from "../../../lib/nn/params.ts";
import {
  type Activation,
  linear,
  type Tensor,
  untracked,
} from "../../../lib/tensor.ts";

/** Wrong: nobody knows how it was made. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  activation: Activation = "relu",
): Tensor {
  return untracked(() => {
    let a = x;
    for (let k = 1; params[`layer${k}`]; k++) {
      const { w, b } = params[`layer${k}`];
      const isLast = params[`layer${k + 1}`] === undefined;
      a = linear(a, w, b, isLast ? "none" : activation);
    }
    return a;
  });
}
