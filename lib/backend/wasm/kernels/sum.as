import { firstLanes, FLOAT, sumLanes, VECTOR } from "./simd";

/** So many numbers are summed as floats; sums of blocks as 64-bit floats. */
const BLOCK: i32 = 1024;

/** The sum of n neighbours. */
export function sum(x: usize, n: i32): f64 {
  let total: f64 = 0;
  for (; n > BLOCK; n -= BLOCK) {
    total += sumLanes(block(x, BLOCK));
    x += FLOAT * BLOCK;
  }
  return total + sumLanes(block(x, n));
}

/** Four sums, in the four lanes: four chains of additions run side by side. */
function block(x: usize, n: i32): v128 {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; n >= 16; n -= 16) {
    a = f32x4.add(a, v128.load(x));
    b = f32x4.add(b, v128.load(x, 16));
    c = f32x4.add(c, v128.load(x, 32));
    d = f32x4.add(d, v128.load(x, 48));
    x += 4 * VECTOR;
  }
  for (; n >= 4; n -= 4) {
    a = f32x4.add(a, v128.load(x));
    x += VECTOR;
  }
  if (n > 0) b = f32x4.add(b, v128.and(v128.load(x), firstLanes(n)));
  return f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
}

/** Sums of `count` rows of n neighbours. */
export function sumRows(
  x: usize,
  step: usize,
  count: i32,
  n: i32,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    store<f32>(out, <f32> sum(x, n));
    x += step;
    out += FLOAT;
  }
}
