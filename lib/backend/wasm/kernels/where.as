import { storeSome, VECTOR } from "./simd";

/** Takes a[i] where c[i] is neither 0 nor NaN, else b[i]; steps as in pairs. */
export function where(
  c: usize,
  a: usize,
  aStep: i32,
  b: usize,
  bStep: i32,
  out: usize,
  n: i32,
): void {
  const zero = f32x4.splat(0);
  let yes = v128.load32_splat(a);
  let no = v128.load32_splat(b);
  for (; n > 0; n -= 4) {
    if (aStep) yes = v128.load(a);
    if (bStep) no = v128.load(b);
    const x = v128.load(c);
    const holds = v128.or(f32x4.lt(x, zero), f32x4.gt(x, zero));
    storeSome(out, v128.bitselect(yes, no, holds), n);
    a += VECTOR;
    b += VECTOR;
    c += VECTOR;
    out += VECTOR;
  }
}
