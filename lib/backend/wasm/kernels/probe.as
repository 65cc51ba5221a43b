export function probe(x: f32): v128 {
  const v = f32x4.splat(x);
  return f32x4.relaxed_madd(v, v, v);
}
