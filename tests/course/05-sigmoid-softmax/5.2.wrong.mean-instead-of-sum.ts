import {
  add,
  clip,
  exp,
  log,
  max,
  mean,
  squeeze,
  sub,
  type Tensor,
  untracked,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the mean of the powers. */
export function logSumExp(
  o: Tensor,
  axis: number = -1,
  keepDims: boolean = false,
): Tensor {
  const shift = untracked(() => clip(max(o, axis, true), -3e38, 3e38));
  const total = add(log(mean(exp(sub(o, shift)), axis, true)), shift);
  return keepDims ? total : squeeze(total, axis);
}
