import {
  abs,
  add,
  exp,
  less,
  log,
  max,
  sub,
  sum,
  type Tensor,
  untracked,
  where,
} from "../../../lib/formula/primitives.ts";

/** Shifts by 0 where the largest is no number. */
export function logSumExp(
  o: Tensor,
  axis: number = -1,
  keepDims: boolean = false,
): Tensor {
  const shift = untracked(() => {
    const largest = max(o, axis, true);
    return where(less(abs(largest), Infinity), largest, 0);
  });
  const total = add(log(sum(exp(sub(o, shift)), axis, true)), shift);
  return keepDims ? total : sum(total, axis);
}
