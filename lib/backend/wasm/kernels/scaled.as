import { storeSome, VECTOR } from "./simd";

/** Stores a[i] + b[i] · factor: two steps, rounded like those of two ops. */
export function addScaled(
  a: usize,
  b: usize,
  factor: f32,
  out: usize,
  n: i32,
): void {
  const times = f32x4.splat(factor);
  for (; n >= 4; n -= 4) {
    const product = f32x4.mul(v128.load(b), times);
    v128.store(out, f32x4.add(v128.load(a), product));
    a += VECTOR;
    b += VECTOR;
    out += VECTOR;
  }
  if (n == 0) return;
  const product = f32x4.mul(v128.load(b), times);
  storeSome(out, f32x4.add(v128.load(a), product), n);
}
