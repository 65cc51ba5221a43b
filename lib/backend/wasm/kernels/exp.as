import { madd } from "./simd";

const LOG2E: f32 = 1.4426950216293335;
/** ln 2 in two parts; the first has few bits, so that its multiples are exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -0.00021219444170128554;
/** 1.5 · 2²³: what is added to it is rounded to an integer in its last bits. */
const ROUND: f32 = 12582912;

/** The integer nearest to x / ln 2, in the last bits of `ROUND` plus it. */
@inline
export function powersOfTwo(x: v128): v128 {
  return madd(x, f32x4.splat(LOG2E), f32x4.splat(ROUND));
}

/** x − n · ln 2: between −ln 2 / 2 and ln 2 / 2. */
@inline
export function remainder(x: v128, rounded: v128): v128 {
  const n = f32x4.sub(rounded, f32x4.splat(ROUND));
  const rest = madd(n, f32x4.splat(-LN2_HIGH), x);
  return madd(n, f32x4.splat(-LN2_LOW), rest);
}

/** e^r − 1 for such a small r. */
@inline
export function expm1OfSmall(r: v128): v128 {
  let p = f32x4.splat(0.0013814466074109077);
  p = madd(p, r, f32x4.splat(0.008368780836462975));
  p = madd(p, r, f32x4.splat(0.04166839271783829));
  p = madd(p, r, f32x4.splat(0.1666651964187622));
  p = madd(p, r, f32x4.splat(0.4999999403953552));
  return madd(f32x4.mul(p, r), r, r);
}

/** 2^n, from the last bits: n is moved to where floats keep their exponent. */
@inline
export function twoToThe(n: v128): v128 {
  return i32x4.add(i32x4.shl(n, 23), f32x4.splat(1));
}

/** e^x for any x. */
@inline
export function exp(x: v128): v128 {
  x = f32x4.pmin(x, f32x4.splat(89));
  x = f32x4.pmax(x, f32x4.splat(-104));
  const rounded = powersOfTwo(x);
  const p = f32x4.add(expm1OfSmall(remainder(x, rounded)), f32x4.splat(1));
  // 2^n leaves the range of floats before e^x does: multiply by two halves.
  const n = i32x4.sub(rounded, f32x4.splat(ROUND));
  const half = i32x4.shr_s(n, 1);
  const most = f32x4.mul(p, twoToThe(half));
  return f32x4.mul(most, twoToThe(i32x4.sub(n, half)));
}

/** e^x for x ≤ 0, with 0 for what is below the smallest normal float. */
@inline
export function expOfNegative(x: v128): v128 {
  const rounded = powersOfTwo(x);
  const small = expm1OfSmall(remainder(x, rounded));
  const scale = twoToThe(rounded);
  const tooLow = f32x4.lt(x, f32x4.splat(-87.33654));
  return v128.andnot(madd(small, scale, scale), tooLow);
}
