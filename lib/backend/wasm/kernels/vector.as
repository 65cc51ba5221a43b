import { FLOAT, madd, storeSome, sumLanes, VECTOR } from "./simd";

/**
 * Adds x · b to `out`, for a vector x of length k, and b with k rows of n
 * neighbours: four rows at a time, so that `out` is read and written less.
 */
export function vectorTimesRows(
  x: usize,
  xStep: usize,
  b: usize,
  bStep: usize,
  k: i32,
  n: i32,
  out: usize,
): void {
  for (; k >= 4; k -= 4) {
    const x0 = v128.load32_splat(x);
    const x1 = v128.load32_splat(x + xStep);
    const x2 = v128.load32_splat(x + 2 * xStep);
    const x3 = v128.load32_splat(x + 3 * xStep);
    for (let i = 0; i < n; i += 4) {
      const place = b + FLOAT * i;
      let sum = f32x4.mul(x0, v128.load(place));
      sum = madd(x1, v128.load(place + bStep), sum);
      sum = madd(x2, v128.load(place + 2 * bStep), sum);
      sum = madd(x3, v128.load(place + 3 * bStep), sum);
      const to = out + FLOAT * i;
      storeSome(to, f32x4.add(v128.load(to), sum), n - i);
    }
    x += 4 * xStep;
    b += 4 * bStep;
  }
  for (; k > 0; k--) {
    const x0 = v128.load32_splat(x);
    for (let i = 0; i < n; i += 4) {
      const sum = f32x4.mul(x0, v128.load(b + FLOAT * i));
      const to = out + FLOAT * i;
      storeSome(to, f32x4.add(v128.load(to), sum), n - i);
    }
    x += xStep;
    b += bStep;
  }
}

/** Adds the product of x with each of n lines of k neighbours to `out`. */
export function vectorTimesLines(
  x: usize,
  lines: usize,
  step: usize,
  k: i32,
  n: i32,
  out: usize,
): void {
  for (let i = 0; i < n; i++) {
    store<f32>(out, load<f32>(out) + dot(x, lines, k));
    lines += step;
    out += FLOAT;
  }
}

/** Σ x[i] · y[i] */
function dot(x: usize, y: usize, n: i32): f32 {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; n >= 16; n -= 16) {
    a = madd(v128.load(x), v128.load(y), a);
    b = madd(v128.load(x, 16), v128.load(y, 16), b);
    c = madd(v128.load(x, 32), v128.load(y, 32), c);
    d = madd(v128.load(x, 48), v128.load(y, 48), d);
    x += 4 * VECTOR;
    y += 4 * VECTOR;
  }
  for (; n >= 4; n -= 4) {
    a = madd(v128.load(x), v128.load(y), a);
    x += VECTOR;
    y += VECTOR;
  }
  let rest: f32 = 0;
  for (; n > 0; n--) {
    rest += load<f32>(x) * load<f32>(y);
    x += FLOAT;
    y += FLOAT;
  }
  return rest + sumLanes(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)));
}
