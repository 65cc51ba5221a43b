import { madd, VECTOR } from "./simd";

/** A tile of the result: four rows of eight columns, in eight registers. */
export const ROWS: i32 = 4;
export const COLUMNS: i32 = 8;

/** One of four numbers, four times. */
@inline
function lane0(v: v128): v128 {
  return i32x4.shuffle(v, v, 0, 0, 0, 0);
}
@inline
function lane1(v: v128): v128 {
  return i32x4.shuffle(v, v, 1, 1, 1, 1);
}
@inline
function lane2(v: v128): v128 {
  return i32x4.shuffle(v, v, 2, 2, 2, 2);
}
@inline
function lane3(v: v128): v128 {
  return i32x4.shuffle(v, v, 3, 3, 3, 3);
}

/**
 * Adds a · b to `start` (four rows of eight, `startStep` apart; zeros if it is
 * 0) and writes the sums to `out`.
 *
 * @param a packed: four numbers for each of `depth` steps
 * @param b eight numbers for each of `depth` steps, `bStep` bytes apart
 */
export function tile(
  a: usize,
  b: usize,
  bStep: usize,
  depth: i32,
  start: usize,
  startStep: usize,
  out: usize,
  outStep: usize,
): void {
  let c00 = f32x4.splat(0), c01 = c00;
  let c10 = c00, c11 = c00;
  let c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00;
  if (start) {
    c00 = v128.load(start), c01 = v128.load(start, 16);
    start += startStep;
    c10 = v128.load(start), c11 = v128.load(start, 16);
    start += startStep;
    c20 = v128.load(start), c21 = v128.load(start, 16);
    start += startStep;
    c30 = v128.load(start), c31 = v128.load(start, 16);
  }
  const end = a + VECTOR * depth;
  while (a < end) {
    const four = v128.load(a);
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    c00 = madd(lane0(four), b0, c00);
    c01 = madd(lane0(four), b1, c01);
    c10 = madd(lane1(four), b0, c10);
    c11 = madd(lane1(four), b1, c11);
    c20 = madd(lane2(four), b0, c20);
    c21 = madd(lane2(four), b1, c21);
    c30 = madd(lane3(four), b0, c30);
    c31 = madd(lane3(four), b1, c31);
    a += VECTOR;
    b += bStep;
  }
  v128.store(out, c00), v128.store(out, c01, 16);
  out += outStep;
  v128.store(out, c10), v128.store(out, c11, 16);
  out += outStep;
  v128.store(out, c20), v128.store(out, c21, 16);
  out += outStep;
  v128.store(out, c30), v128.store(out, c31, 16);
}
