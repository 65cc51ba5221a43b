// Functions of one number, with NaN and infinities as on a processor. They are
// those of the fast CPU backend, with the same coefficients.

/** By bits: a compiler may assume that x == x. */
fn isNan(x: f32) -> bool {
  return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u;
}

/** A constant expression may be neither infinite nor NaN, but a variable may. */
fn infinity() -> f32 {
  var bits = 0x7f800000u;
  return bitcast<f32>(bits);
}

fn notANumber() -> f32 {
  var bits = 0x7fc00000u;
  return bitcast<f32>(bits);
}

fn relu(x: f32) -> f32 {
  return select(x, 0.0, x < 0.0);
}

/** −1, 0 or 1; NaN and −0 stay what they are. */
fn signOf(x: f32) -> f32 {
  return select(select(x, -1.0, x < 0.0), 1.0, x > 0.0);
}

/** 2^n for n from −126 to 127. */
fn twoToThe(n: i32) -> f32 {
  return bitcast<f32>((n + 127) << 23u);
}

/**
 * x − n · ln 2, by two parts of ln 2. A compiler would add the parts up again:
 * what lies between them takes a way through integers, and 0 is added to it in
 * a way that no compiler sees through.
 */
fn remainder(x: f32, n: f32) -> f32 {
  let nothing = abs(i32(n)) >> 20u;
  let most = bitcast<i32>(fma(n, -0.693359375, x)) + nothing;
  return fma(n, 0.00021219444, bitcast<f32>(most));
}

/** e^r − 1 for r of at most ln 2 / 2. */
fn expm1OfSmall(r: f32) -> f32 {
  var p = 0.0013814466;
  p = fma(p, r, 0.008368781);
  p = fma(p, r, 0.041668393);
  p = fma(p, r, 0.1666652);
  p = fma(p, r, 0.49999994);
  return fma(p * r, r, r);
}

/** e^x. */
fn expOf(x: f32) -> f32 {
  var y = select(x, 89.0, x > 89.0);
  y = select(y, -104.0, y < -104.0);
  let n = round(y * 1.442695);
  let p = expm1OfSmall(remainder(y, n)) + 1.0;
  // 2^n leaves the range of floats before e^x does: multiply by two halves.
  let half = i32(n) >> 1u;
  return p * twoToThe(half) * twoToThe(i32(n) - half);
}

/** log(1 + f) + e · ln 2, for f from √½ − 1 to √2 − 1. */
fn logNearOne(f: f32, e: f32) -> f32 {
  var p = -0.076344743;
  p = fma(p, f, 0.12761568);
  p = fma(p, f, -0.13160187);
  p = fma(p, f, 0.14201759);
  p = fma(p, f, -0.16623357);
  p = fma(p, f, 0.20001227);
  p = fma(p, f, -0.2500082);
  p = fma(p, f, 0.33333331);
  let square = f * f;
  var sum = p * f * square;
  sum = fma(e, -0.00021219444, sum);
  sum = fma(square, -0.5, sum);
  return fma(e, 0.693359375, sum + f);
}

/** log (y / 2^shift), for y from the smallest normal float to the largest. */
fn logOfNormal(y: f32, shift: i32) -> f32 {
  // y = m · 2^e, with m from √½ to √2.
  let past = bitcast<i32>(y) - 0x3f3504f3;
  let m = bitcast<f32>((past & 0x007fffff) + 0x3f3504f3);
  return logNearOne(m - 1.0, f32((past >> 23u) - shift));
}

/** log x: −∞ of 0, NaN of what is negative. */
fn logOf(x: f32) -> f32 {
  if (isNan(x) || x < 0.0) {
    return notANumber();
  }
  if (x > 3.4028234e38) {
    return x;
  }
  let denormal = x < 1.1754944e-38;
  let y = select(x, x * 8388608.0, denormal);
  if (y == 0.0) {
    return -infinity();
  }
  return logOfNormal(y, select(0, 23, denormal));
}

/** √x: NaN of what is negative. */
fn sqrtOf(x: f32) -> f32 {
  return select(sqrt(x), notANumber(), x < 0.0);
}

/** tanh |x| = E / (E + 2) where E = e^2|x| − 1. */
fn tanhOf(x: f32) -> f32 {
  let size = abs(x);
  let twice = select(2.0 * size, 20.0, size > 10.0);
  let n = round(twice * 1.442695);
  let scale = twoToThe(i32(n));
  let e = fma(expm1OfSmall(remainder(twice, n)), scale, scale - 1.0);
  let ratio = e / (e + 2.0);
  return select(ratio, -ratio, x < 0.0);
}

/** 1 / (1 + e^−x); from e^−|x|, which cannot overflow. */
fn sigmoid(x: f32) -> f32 {
  let e = expOf(-abs(x));
  return select(1.0, e, x < 0.0) / (1.0 + e);
}

/** log(1 + e^x) = max(x, 0) + log(1 + e^−|x|). */
fn softplus(x: f32) -> f32 {
  let e = expOf(-abs(x));
  // A small e would lose its last digits in 1 + e.
  if (e < 0.4) {
    return relu(x) + logNearOne(e, 0.0);
  }
  return relu(x) + logOfNormal(1.0 + e, 0);
}
