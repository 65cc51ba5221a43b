import { lengthOf, otherStepOf, stepOf } from "./axes";
import { binary } from "./binary";
import { FLOAT } from "./simd";

/** Applies function number `op` to two views whose last steps are 0 or 1. */
export function broadcast(
  op: i32,
  axis: i32,
  last: i32,
  a: usize,
  b: usize,
  out: usize,
): usize {
  const length = lengthOf(axis);
  const aStep = stepOf(axis);
  const bStep = otherStepOf(axis);
  if (axis == last) {
    binary(op, a, aStep, b, bStep, out, length);
    return out + FLOAT * length;
  }
  for (let i = 0; i < length; i++) {
    out = broadcast(op, axis + 1, last, a, b, out);
    a += aStep;
    b += bStep;
  }
  return out;
}
