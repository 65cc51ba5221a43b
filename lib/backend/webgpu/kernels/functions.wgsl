// What elementwise kernels compute, by number.
override FUNCTION: u32;

fn ofOne(x: f32) -> f32 {
  switch FUNCTION {
    case 0u: { return -x; }
    case 1u: { return abs(x); }
    case 2u: { return signOf(x); }
    case 3u: { return expOf(x); }
    case 4u: { return logOf(x); }
    case 5u: { return sqrtOf(x); }
    case 6u: { return tanhOf(x); }
    case 7u: { return sigmoid(x); }
    case 8u: { return relu(x); }
    default: { return softplus(x); }
  }
}

fn ofTwo(a: f32, b: f32) -> f32 {
  let none = isNan(a) || isNan(b);
  switch FUNCTION {
    case 0u: { return a + b; }
    case 1u: { return a - b; }
    case 2u: { return a * b; }
    case 3u: { return a / b; }
    case 4u: { return select(select(b, a, a > b), a + b, none); }
    case 5u: { return select(select(b, a, a < b), a + b, none); }
    case 6u: { return select(0.0, 1.0, a == b && !none); }
    case 7u: { return select(0.0, 1.0, a < b && !none); }
    case 8u: { return select(0.0, 1.0, a <= b && !none); }
    default: { return a + b * bitcast<f32>(params[0].w); }
  }
}
