import type { MlpParams } from "../../../lib/nn/params.ts";
import {
  type Activation,
  linear,
  type Tensor,
  untracked,
} from "../../../lib/tensor.ts";

/** Wrong: hidden layers forget how they were made. */
export function mlpForward(
  params: MlpParams,
  x: Tensor,
  activation: Activation = "relu",
): Tensor {
  let a = x;
  for (let k = 1; params[`layer${k}`]; k++) {
    const { w, b } = params[`layer${k}`];
    const input = a;
    a = params[`layer${k + 1}`]
      ? untracked(() => linear(input, w, b, activation))
      : linear(input, w, b);
  }
  return a;
}
