// Functions of one number, with NaN and infinities as on a processor.

/** By bits: a compiler may assume that x == x. */
fn isNan(x: f32) -> bool {
  return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u;
}

fn relu(x: f32) -> f32 {
  return select(x, 0.0, x < 0.0);
}

fn sigmoid(x: f32) -> f32 {
  return 1.0 / (1.0 + exp(-x));
}

fn softplus(x: f32) -> f32 {
  return relu(x) + log(1.0 + exp(-abs(x)));
}
