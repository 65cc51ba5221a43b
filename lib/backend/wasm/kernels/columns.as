import { FLOAT, storeSome, VECTOR } from "./simd";

/** So many vectors of 64-bit totals, and of 32-bit sums, have room below. */
const WIDE: i32 = 256;
/** Groups of eight rows that are summed as floats. */
const GROUPS: i32 = 32;

/** Sums of n columns of a matrix with `count` rows; `room` is scratch. */
export function sumColumns(
  x: usize,
  step: usize,
  count: i32,
  n: i32,
  out: usize,
  room: usize,
): void {
  for (; n > 0; n -= WIDE) {
    sumSome(x, step, count, min(n, WIDE), out, room);
    x += FLOAT * WIDE;
    out += FLOAT * WIDE;
  }
}

function sumSome(
  x: usize,
  step: usize,
  count: i32,
  n: i32,
  out: usize,
  room: usize,
): void {
  let totals = room + FLOAT * WIDE;
  memory.fill(totals, 0, 2 * FLOAT * WIDE);
  while (count > 0) {
    memory.fill(room, 0, FLOAT * WIDE);
    for (let group = 0; group < GROUPS && count >= 8; group++) {
      addEight(x, step, n, room);
      x += 8 * step;
      count -= 8;
    }
    if (count < 8) {
      for (; count > 0; count--) {
        addOne(x, n, room);
        x += step;
      }
    }
    addTo(totals, room, n);
  }
  for (let i = 0; i < n; i += 4) {
    const first = f32x4.demote_f64x2_zero(v128.load(totals));
    const second = f32x4.demote_f64x2_zero(v128.load(totals, 16));
    storeSome(out, i64x2.shuffle(first, second, 0, 2), n - i);
    totals += 2 * VECTOR;
    out += VECTOR;
  }
}

/** Adds eight rows to the sums, in pairs. */
function addEight(x: usize, step: usize, n: i32, sums: usize): void {
  const second = x + 4 * step;
  const twice = step * 2;
  const thrice = step * 3;
  for (let i: usize = 0; i < FLOAT * n; i += VECTOR) {
    const a = f32x4.add(v128.load(x + i), v128.load(x + i + step));
    const b = f32x4.add(
      v128.load(x + i + twice),
      v128.load(x + i + thrice),
    );
    const c = f32x4.add(v128.load(second + i), v128.load(second + i + step));
    const d = f32x4.add(
      v128.load(second + i + twice),
      v128.load(second + i + thrice),
    );
    const all = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
    v128.store(sums + i, f32x4.add(v128.load(sums + i), all));
  }
}

function addOne(x: usize, n: i32, sums: usize): void {
  for (let i: usize = 0; i < FLOAT * n; i += VECTOR) {
    v128.store(sums + i, f32x4.add(v128.load(sums + i), v128.load(x + i)));
  }
}

/** Adds floats to 64-bit totals. */
function addTo(totals: usize, sums: usize, n: i32): void {
  for (let i = 0; i < n; i += 2) {
    const two = f64x2.promote_low_f32x4(v128.load64_zero(sums));
    v128.store(totals, f64x2.add(v128.load(totals), two));
    totals += VECTOR;
    sums += 2 * FLOAT;
  }
}

/** The largest of each of n columns. */
export function maxColumns(
  x: usize,
  step: usize,
  count: i32,
  n: i32,
  out: usize,
): void {
  const none = f32x4.splat(0);
  for (let i = 0; i < n; i += 8) {
    let a = f32x4.splat(-Infinity);
    let b = a;
    let notNumbers = none;
    let others = none;
    let place = x + FLOAT * i;
    for (let row = 0; row < count; row++) {
      const one = v128.load(place);
      const two = v128.load(place, 16);
      a = f32x4.pmax(a, one);
      b = f32x4.pmax(b, two);
      notNumbers = v128.or(notNumbers, f32x4.ne(one, one));
      others = v128.or(others, f32x4.ne(two, two));
      place += step;
    }
    // All bits of a lane make a NaN.
    storeSome(out + FLOAT * i, v128.or(a, notNumbers), n - i);
    if (n - i > 4) {
      storeSome(out + FLOAT * i + VECTOR, v128.or(b, others), n - i - 4);
    }
  }
}
