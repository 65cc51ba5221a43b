import { madd } from "./simd";

const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -0.00021219444170128554;
const SMALLEST_NORMAL: f32 = 1.1754943508222875e-38;
/** The bits of √½: a mantissa from there on has its own exponent. */
const ROOT_HALF: i32 = 0x3f3504f3;

/** The natural logarithm of any x. */
@inline
export function log(x: v128): v128 {
  // Denormal numbers are made normal first.
  const denormal = f32x4.lt(x, f32x4.splat(SMALLEST_NORMAL));
  const y = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, denormal);
  // y = m · 2^e, with m from √½ to √2.
  const bits = i32x4.sub(y, i32x4.splat(ROOT_HALF));
  const shift = v128.and(denormal, i32x4.splat(23));
  const e = f32x4.convert_i32x4_s(
    i32x4.sub(i32x4.shr_s(bits, 23), shift),
  );
  const mantissa = v128.and(bits, i32x4.splat(0x007fffff));
  const m = i32x4.add(mantissa, i32x4.splat(ROOT_HALF));
  const f = f32x4.sub(m, f32x4.splat(1));
  let p = f32x4.splat(-0.07634474337100983);
  p = madd(p, f, f32x4.splat(0.12761567533016205));
  p = madd(p, f, f32x4.splat(-0.13160187005996704));
  p = madd(p, f, f32x4.splat(0.14201758801937103));
  p = madd(p, f, f32x4.splat(-0.16623356938362122));
  p = madd(p, f, f32x4.splat(0.20001226663589478));
  p = madd(p, f, f32x4.splat(-0.2500081956386566));
  p = madd(p, f, f32x4.splat(0.3333333134651184));
  // log m = f − f²/2 + f³ · p, small terms first.
  const square = f32x4.mul(f, f);
  let sum = f32x4.mul(f32x4.mul(p, f), square);
  sum = madd(e, f32x4.splat(LN2_LOW), sum);
  sum = madd(square, f32x4.splat(-0.5), sum);
  sum = madd(e, f32x4.splat(LN2_HIGH), f32x4.add(sum, f));
  return special(x, sum);
}

/** log 0 = −∞, log ∞ = ∞, log of what is negative or NaN is NaN. */
@inline
function special(x: v128, usual: v128): v128 {
  const infinity = f32x4.splat(Infinity);
  const zero = f32x4.splat(0);
  const known = f32x4.lt(x, infinity);
  let result = v128.bitselect(usual, x, known);
  const bottom = f32x4.eq(x, zero);
  result = v128.bitselect(f32x4.splat(-Infinity), result, bottom);
  return v128.bitselect(f32x4.splat(NaN), result, f32x4.lt(x, zero));
}
