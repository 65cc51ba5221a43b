import { firstLanes, FLOAT, VECTOR } from "./simd";

/** The largest of n neighbours; NaN is passed over. */
export function maxOf(x: usize, n: i32): f32 {
  const lowest = f32x4.splat(-Infinity);
  let a = lowest;
  let b = a;
  let c = a;
  let d = a;
  for (; n >= 16; n -= 16) {
    a = f32x4.pmax(a, v128.load(x));
    b = f32x4.pmax(b, v128.load(x, 16));
    c = f32x4.pmax(c, v128.load(x, 32));
    d = f32x4.pmax(d, v128.load(x, 48));
    x += 4 * VECTOR;
  }
  for (; n > 0; n -= 4) {
    const some = v128.bitselect(v128.load(x), lowest, firstLanes(n));
    a = f32x4.pmax(a, some);
    x += VECTOR;
  }
  return largestLane(f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(c, d)));
}

function largestLane(v: v128): f32 {
  const pairs = f32x4.pmax(v, i32x4.shuffle(v, v, 2, 3, 0, 1));
  const all = f32x4.pmax(pairs, i32x4.shuffle(pairs, pairs, 1, 0, 3, 2));
  return f32x4.extract_lane(all, 0);
}

/** Says whether there is a NaN among n neighbours. */
function hasNaN(x: usize, n: i32): bool {
  let found = f32x4.splat(0);
  for (; n >= 4; n -= 4) {
    const v = v128.load(x);
    found = v128.or(found, f32x4.ne(v, v));
    x += VECTOR;
  }
  if (n > 0) {
    const v = v128.load(x);
    found = v128.or(found, v128.and(f32x4.ne(v, v), firstLanes(n)));
  }
  return v128.any_true(found);
}

/** The largest of n neighbours; NaN if one of them is. */
function max(x: usize, n: i32): f32 {
  return hasNaN(x, n) ? NaN : maxOf(x, n);
}

/** The largest of each of `count` rows of n neighbours. */
export function maxRows(
  x: usize,
  step: usize,
  count: i32,
  n: i32,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    store<f32>(out, max(x, n));
    x += step;
    out += FLOAT;
  }
}

/** Where the largest of n neighbours is first; NaN counts as largest. */
function argmax(x: usize, n: i32): i32 {
  const largest = max(x, n);
  const wanted = f32x4.splat(largest);
  const isNaN = largest != largest;
  for (let i = 0; i < n; i += 4) {
    const v = v128.load(x + FLOAT * i);
    const found = isNaN ? f32x4.ne(v, v) : f32x4.eq(v, wanted);
    const lanes = i32x4.bitmask(found);
    if (lanes) return i + ctz(lanes);
  }
  return 0;
}

/** Where each of `count` rows is largest. */
export function argmaxRows(x: usize, count: i32, n: i32, out: usize): void {
  for (let i = 0; i < count; i++) {
    store<i32>(out, argmax(x, n));
    x += FLOAT * n;
    out += FLOAT;
  }
}
