import { FLOAT, madd } from "./simd";

const SMALLEST_NORMAL = 0;
/** 2²³ makes denormal numbers normal. */
const LARGE = 1;
const ONE = 2;
const MINUS_HALF = 3;
const LN2_HIGH = 4;
const LN2_LOW = 5;
/** From here on the polynomial, highest power first. */
const POLYNOMIAL = 6;
const INFINITE = 14;
const MINUS_INFINITE = 15;
const NOT_A_NUMBER = 16;

const NUMBERS = memory.data<f32>([
  1.1754943508222875e-38,
  8388608,
  1,
  -0.5,
  0.693359375,
  -0.00021219444170128554,
  -0.07634474337100983,
  0.12761567533016205,
  -0.13160187005996704,
  0.14201758801937103,
  -0.16623356938362122,
  0.20001226663589478,
  -0.2500081956386566,
  0.3333333134651184,
  Infinity,
  -Infinity,
  NaN,
]);

@inline
function constant(index: i32): v128 {
  return v128.load32_splat(NUMBERS + FLOAT * index);
}

/** The bits of √½, of a mantissa, and the exponent of `LARGE`. */
const BITS = memory.data<i32>([0x3f3504f3, 0x007fffff, 23]);

@inline
function bits(index: i32): v128 {
  return v128.load32_splat(BITS + FLOAT * index);
}

/** The natural logarithm of any x. */
@inline
export function log(x: v128): v128 {
  const denormal = f32x4.lt(x, constant(SMALLEST_NORMAL));
  const y = v128.bitselect(f32x4.mul(x, constant(LARGE)), x, denormal);
  return special(x, logOfNormal(y, v128.and(denormal, bits(2))));
}

/** log of (y / 2^shift), for y from the smallest normal float to the largest. */
@inline
export function logOfNormal(y: v128, shift: v128): v128 {
  // y = m · 2^e, with m from √½ to √2.
  const past = i32x4.sub(y, bits(0));
  const e = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_s(past, 23), shift));
  const m = i32x4.add(v128.and(past, bits(1)), bits(0));
  // log m = f − f²/2 + f³ · p for f = m − 1; small terms first.
  const f = f32x4.sub(m, constant(ONE));
  let p = constant(POLYNOMIAL);
  p = madd(p, f, constant(POLYNOMIAL + 1));
  p = madd(p, f, constant(POLYNOMIAL + 2));
  p = madd(p, f, constant(POLYNOMIAL + 3));
  p = madd(p, f, constant(POLYNOMIAL + 4));
  p = madd(p, f, constant(POLYNOMIAL + 5));
  p = madd(p, f, constant(POLYNOMIAL + 6));
  p = madd(p, f, constant(POLYNOMIAL + 7));
  const square = f32x4.mul(f, f);
  let sum = f32x4.mul(f32x4.mul(p, f), square);
  sum = madd(e, constant(LN2_LOW), sum);
  sum = madd(square, constant(MINUS_HALF), sum);
  return madd(e, constant(LN2_HIGH), f32x4.add(sum, f));
}

/** log 0 = −∞, log ∞ = ∞, log of what is negative or NaN is NaN. */
@inline
function special(x: v128, usual: v128): v128 {
  const zero = f32x4.splat(0);
  const known = f32x4.lt(x, constant(INFINITE));
  const atEnd = v128.bitselect(usual, x, known);
  const bottom = f32x4.eq(x, zero);
  const result = v128.bitselect(constant(MINUS_INFINITE), atEnd, bottom);
  const below = f32x4.lt(x, zero);
  return v128.bitselect(constant(NOT_A_NUMBER), result, below);
}
