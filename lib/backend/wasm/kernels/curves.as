import { exp, expm1OfSmall, powersOfTwo, remainder, twoToThe } from "./exp";
import { logOfNormal } from "./log";
import { FLOAT } from "./simd";

const ONE = 0;
const TWO = 1;
const LARGE = 2;
const SIGN = 3;

const NUMBERS = memory.data<f32>([1, 2, 20, -0.0]);

@inline
function constant(index: i32): v128 {
  return v128.load32_splat(NUMBERS + FLOAT * index);
}

/** tanh |x| = E / (E + 2) where E = e^2|x| − 1. */
@inline
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x);
  // From 9.02 on tanh is 1 to the last bit.
  const twice = f32x4.pmin(f32x4.add(size, size), constant(LARGE));
  const rounded = powersOfTwo(twice);
  const scale = twoToThe(rounded);
  const small = expm1OfSmall(remainder(twice, rounded));
  const rest = f32x4.sub(scale, constant(ONE));
  const e = f32x4.add(f32x4.mul(small, scale), rest);
  const ratio = f32x4.div(e, f32x4.add(e, constant(TWO)));
  return v128.or(ratio, v128.and(x, constant(SIGN)));
}

/** 1 / (1 + e^−x); from e^−|x|, which cannot overflow. */
@inline
export function sigmoid(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const negative = f32x4.lt(x, f32x4.splat(0));
  const top = v128.bitselect(e, constant(ONE), negative);
  return f32x4.div(top, f32x4.add(constant(ONE), e));
}

/** log(1 + e^x) = max(x, 0) + log(1 + e^−|x|). */
@inline
export function softplus(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const sum = f32x4.add(constant(ONE), e);
  // What was lost when e was added to 1, given back.
  const lost = f32x4.sub(e, f32x4.sub(sum, constant(ONE)));
  const log = logOfNormal(sum, f32x4.splat(0));
  const log1p = f32x4.add(log, f32x4.div(lost, sum));
  return f32x4.add(f32x4.pmax(x, f32x4.splat(0)), log1p);
}

/** −1, 0 or 1; NaN and −0 stay what they are. */
@inline
export function sign(x: v128): v128 {
  const zero = f32x4.splat(0);
  const one = v128.or(constant(ONE), v128.and(x, constant(SIGN)));
  const signed = v128.or(f32x4.lt(x, zero), f32x4.gt(x, zero));
  return v128.bitselect(one, x, signed);
}
