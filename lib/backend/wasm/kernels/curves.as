import { exp, expm1OfSmall, powersOfTwo, remainder, twoToThe } from "./exp";
import { log } from "./log";

/** tanh |x| = E / (E + 2) where E = e^2|x| − 1. */
@inline
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x);
  // From 9.02 on tanh is 1 to the last bit.
  const twice = f32x4.pmin(f32x4.add(size, size), f32x4.splat(20));
  const rounded = powersOfTwo(twice);
  const scale = twoToThe(rounded);
  const small = expm1OfSmall(remainder(twice, rounded));
  const top = f32x4.add(
    f32x4.mul(small, scale),
    f32x4.sub(scale, f32x4.splat(1)),
  );
  const ratio = f32x4.div(top, f32x4.add(top, f32x4.splat(2)));
  return v128.or(ratio, v128.and(x, f32x4.splat(-0.0)));
}

/** 1 / (1 + e^−x); from e^−|x|, which cannot overflow. */
@inline
export function sigmoid(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const one = f32x4.splat(1);
  const top = v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0)));
  return f32x4.div(top, f32x4.add(one, e));
}

/** log(1 + e^x) = max(x, 0) + log(1 + e^−|x|). */
@inline
export function softplus(x: v128): v128 {
  const e = exp(f32x4.neg(f32x4.abs(x)));
  const one = f32x4.splat(1);
  const sum = f32x4.add(one, e);
  // What was lost when e was added to 1, given back.
  const lost = f32x4.sub(e, f32x4.sub(sum, one));
  const log1p = f32x4.add(log(sum), f32x4.div(lost, sum));
  return f32x4.add(f32x4.max(x, f32x4.splat(0)), log1p);
}

/** −1, 0 or 1; NaN and −0 stay what they are. */
@inline
export function sign(x: v128): v128 {
  const zero = f32x4.splat(0);
  const minus = v128.and(x, f32x4.splat(-0.0));
  const one = v128.or(f32x4.splat(1), minus);
  const signed = v128.or(f32x4.lt(x, zero), f32x4.gt(x, zero));
  return v128.bitselect(one, x, signed);
}
