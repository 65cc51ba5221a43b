import { VECTOR } from "./simd";

/** The first of four vectors after their 4 × 4 numbers were transposed, … */
@inline
function low(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 0, 4, 1, 5);
}
@inline
function high(a: v128, b: v128): v128 {
  return i32x4.shuffle(a, b, 2, 6, 3, 7);
}

/**
 * Transposes 4 × 4 numbers: reads four vectors `fromStep` apart, writes four
 * vectors `toStep` apart.
 */
@inline
export function transpose4(
  from: usize,
  fromStep: usize,
  to: usize,
  toStep: usize,
): void {
  const a = v128.load(from);
  const b = v128.load(from + fromStep);
  const c = v128.load(from + 2 * fromStep);
  const d = v128.load(from + 3 * fromStep);
  const ab = low(a, b);
  const cd = low(c, d);
  v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(to + toStep, i64x2.shuffle(ab, cd, 1, 3));
  const ab2 = high(a, b);
  const cd2 = high(c, d);
  v128.store(to + 2 * toStep, i64x2.shuffle(ab2, cd2, 0, 2));
  v128.store(to + 3 * toStep, i64x2.shuffle(ab2, cd2, 1, 3));
}
