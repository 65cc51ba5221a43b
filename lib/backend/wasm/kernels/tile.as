import { madd } from "./simd";

/** A tile of the result: five rows of eight columns, in ten registers. */
export const ROWS: i32 = 5;
export const COLUMNS: i32 = 8;

/** Bytes of `a` for each step along the depth. */
export const STEP: usize = 20;

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
 * Adds a · b to `start` (five rows of eight, `startStep` apart; zeros if it is
 * 0) and writes the sums to `out`.
 *
 * @param a packed: five numbers for each of `depth` steps
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
  let c40 = c00, c41 = c00;
  if (start) {
    c00 = v128.load(start), c01 = v128.load(start, 16);
    start += startStep;
    c10 = v128.load(start), c11 = v128.load(start, 16);
    start += startStep;
    c20 = v128.load(start), c21 = v128.load(start, 16);
    start += startStep;
    c30 = v128.load(start), c31 = v128.load(start, 16);
    start += startStep;
    c40 = v128.load(start), c41 = v128.load(start, 16);
  }
  for (; depth >= 4; depth -= 4) {
    let b0 = v128.load(b), b1 = v128.load(b, 16);
    let four = v128.load(a);
    let x = lane0(four);
    c00 = madd(x, b0, c00), c01 = madd(x, b1, c01);
    x = lane1(four);
    c10 = madd(x, b0, c10), c11 = madd(x, b1, c11);
    x = lane2(four);
    c20 = madd(x, b0, c20), c21 = madd(x, b1, c21);
    x = lane3(four);
    c30 = madd(x, b0, c30), c31 = madd(x, b1, c31);
    four = v128.load(a, 16);
    x = lane0(four);
    c40 = madd(x, b0, c40), c41 = madd(x, b1, c41);
    b += bStep;
    b0 = v128.load(b), b1 = v128.load(b, 16);
    x = lane1(four);
    c00 = madd(x, b0, c00), c01 = madd(x, b1, c01);
    x = lane2(four);
    c10 = madd(x, b0, c10), c11 = madd(x, b1, c11);
    x = lane3(four);
    c20 = madd(x, b0, c20), c21 = madd(x, b1, c21);
    four = v128.load(a, 32);
    x = lane0(four);
    c30 = madd(x, b0, c30), c31 = madd(x, b1, c31);
    x = lane1(four);
    c40 = madd(x, b0, c40), c41 = madd(x, b1, c41);
    b += bStep;
    b0 = v128.load(b), b1 = v128.load(b, 16);
    x = lane2(four);
    c00 = madd(x, b0, c00), c01 = madd(x, b1, c01);
    x = lane3(four);
    c10 = madd(x, b0, c10), c11 = madd(x, b1, c11);
    four = v128.load(a, 48);
    x = lane0(four);
    c20 = madd(x, b0, c20), c21 = madd(x, b1, c21);
    x = lane1(four);
    c30 = madd(x, b0, c30), c31 = madd(x, b1, c31);
    x = lane2(four);
    c40 = madd(x, b0, c40), c41 = madd(x, b1, c41);
    b += bStep;
    b0 = v128.load(b), b1 = v128.load(b, 16);
    x = lane3(four);
    c00 = madd(x, b0, c00), c01 = madd(x, b1, c01);
    four = v128.load(a, 64);
    x = lane0(four);
    c10 = madd(x, b0, c10), c11 = madd(x, b1, c11);
    x = lane1(four);
    c20 = madd(x, b0, c20), c21 = madd(x, b1, c21);
    x = lane2(four);
    c30 = madd(x, b0, c30), c31 = madd(x, b1, c31);
    x = lane3(four);
    c40 = madd(x, b0, c40), c41 = madd(x, b1, c41);
    b += bStep;
    a += 4 * STEP;
  }
  for (; depth > 0; depth--) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, b0, c00), c01 = madd(x, b1, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, b0, c10), c11 = madd(x, b1, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, b0, c20), c21 = madd(x, b1, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, b0, c30), c31 = madd(x, b1, c31);
    x = v128.load32_splat(a, 16);
    c40 = madd(x, b0, c40), c41 = madd(x, b1, c41);
    a += STEP;
    b += bStep;
  }
  v128.store(out, c00), v128.store(out, c01, 16);
  out += outStep;
  v128.store(out, c10), v128.store(out, c11, 16);
  out += outStep;
  v128.store(out, c20), v128.store(out, c21, 16);
  out += outStep;
  v128.store(out, c30), v128.store(out, c31, 16);
  out += outStep;
  v128.store(out, c40), v128.store(out, c41, 16);
}
