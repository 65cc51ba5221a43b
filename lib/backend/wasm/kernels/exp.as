import { scratch } from "./job";
import { firstLanes, FLOAT, madd, storeSome, sumLanes, VECTOR } from "./simd";

/** 1 / ln 2. */
const LOG2E = 0;
/** 1.5 · 2²³: what is added to it is rounded to an integer in its last bits. */
const ROUND = 1;
/** −ln 2 in two parts; the first has few bits: its multiples are exact. */
const LN2_HIGH = 2;
const LN2_LOW = 3;
/** From here on the polynomial, highest power first. */
const POLYNOMIAL = 4;
const ONE = 9;
const HIGHEST = 10;
const LOWEST = 11;
/** Below it, 2^n is rounded to 2^−127, whose bits are those of 0. */
const LOWEST_NORMAL = 12;
/** −ln 2 in one part, and a shorter polynomial. */
const LN2 = 13;
const SHORTER = 14;
/** `ROUND` plus 127, the exponent of 1 as floats keep it. */
const ROUND_BIASED = 18;

const NUMBERS = memory.data<f32>([
  1.4426950216293335,
  12582912,
  -0.693359375,
  0.00021219444170128554,
  0.0013814466074109077,
  0.008368780836462975,
  0.04166839271783829,
  0.1666651964187622,
  0.4999999403953552,
  1,
  89,
  -104,
  -88,
  -0.6931471824645996,
  0.00831247866153717,
  0.041890550404787064,
  0.16667115688323975,
  0.4999922811985016,
  12583039,
]);

@inline
function constant(index: i32): v128 {
  return v128.load32_splat(NUMBERS + FLOAT * index);
}

/** The integer nearest to x / ln 2, in the last bits of `ROUND` plus it. */
@inline
export function powersOfTwo(x: v128): v128 {
  return madd(x, constant(LOG2E), constant(ROUND));
}

/** x − n · ln 2: between −ln 2 / 2 and ln 2 / 2. */
@inline
export function remainder(x: v128, rounded: v128): v128 {
  const n = f32x4.sub(rounded, constant(ROUND));
  return madd(n, constant(LN2_LOW), madd(n, constant(LN2_HIGH), x));
}

/** e^r − 1 for such a small r. */
@inline
export function expm1OfSmall(r: v128): v128 {
  let p = constant(POLYNOMIAL);
  p = madd(p, r, constant(POLYNOMIAL + 1));
  p = madd(p, r, constant(POLYNOMIAL + 2));
  p = madd(p, r, constant(POLYNOMIAL + 3));
  p = madd(p, r, constant(POLYNOMIAL + 4));
  return madd(f32x4.mul(p, r), r, r);
}

/** 2^n, from the last bits: n is moved to where floats keep their exponent. */
@inline
export function twoToThe(n: v128): v128 {
  return i32x4.add(i32x4.shl(n, 23), constant(ONE));
}

/** e^x for any x. */
@inline
export function exp(x: v128): v128 {
  x = f32x4.pmin(x, constant(HIGHEST));
  x = f32x4.pmax(x, constant(LOWEST));
  const rounded = powersOfTwo(x);
  const p = f32x4.add(expm1OfSmall(remainder(x, rounded)), constant(ONE));
  // 2^n leaves the range of floats before e^x does: multiply by two halves.
  const n = i32x4.sub(rounded, constant(ROUND));
  const half = i32x4.shr_s(n, 1);
  const most = f32x4.mul(p, twoToThe(half));
  return f32x4.mul(most, twoToThe(i32x4.sub(n, half)));
}

/**
 * Writes e^(x − largest) for n neighbours, of which none is larger, with 0 for
 * what is below the smallest normal float. Gives the sum.
 */
export function exponentials(
  x: usize,
  n: i32,
  largest: v128,
  out: usize,
): f32 {
  const lowest = constant(LOWEST_NORMAL);
  const log2e = constant(LOG2E);
  const round = constant(ROUND_BIASED);
  const ln2 = constant(LN2);
  const c3 = constant(SHORTER);
  const c2 = constant(SHORTER + 1);
  const c1 = constant(SHORTER + 2);
  const c0 = constant(SHORTER + 3);
  let sums = f32x4.splat(0);
  for (; n >= 4; n -= 4) {
    const d = f32x4.pmax(f32x4.sub(v128.load(x), largest), lowest);
    const rounded = madd(d, log2e, round);
    const r = madd(f32x4.sub(rounded, round), ln2, d);
    let p = madd(c3, r, c2);
    p = madd(p, r, c1);
    p = madd(p, r, c0);
    p = madd(f32x4.mul(p, r), r, r);
    const scale = i32x4.shl(rounded, 23);
    const e = madd(p, scale, scale);
    v128.store(out, e);
    sums = f32x4.add(sums, e);
    x += VECTOR;
    out += VECTOR;
  }
  const sum = sumLanes(sums);
  return n > 0 ? sum + lastExponentials(x, n, largest, out) : sum;
}

function lastExponentials(x: usize, n: i32, largest: v128, out: usize): f32 {
  const room = scratch();
  const nothing = f32x4.splat(-Infinity);
  v128.store(room, v128.bitselect(v128.load(x), nothing, firstLanes(n)));
  const sum = exponentials(room, 4, largest, room);
  storeSome(out, v128.load(room), n);
  return sum;
}
