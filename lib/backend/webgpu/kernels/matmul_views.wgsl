// What kernels for products know of their matrices. params[0]: batches, m, k,
// n; then for a and for b: where it begins, its strides from batch to batch,
// along its own axis, along k; then the result's strides; then where the bias
// begins, and its strides.
override BIAS: u32;
override ACTIVATION: u32;
@group(0) @binding(0) var<storage, read> a: array<Stored>;
@group(0) @binding(1) var<storage, read> a_fours: array<vec4<Stored>>;
@group(0) @binding(2) var<storage, read> b: array<Stored>;
@group(0) @binding(3) var<storage, read> b_fours: array<vec4<Stored>>;
@group(0) @binding(4) var<storage, read> bias: array<Stored>;
@group(0) @binding(5) var<storage, read_write> result: array<Stored>;
@group(0) @binding(6) var<uniform> params: array<vec4u, 5>;

/** A number of the result, with bias and activation. */
fn finished(sum: f32, row: u32, column: u32) -> f32 {
  var y = sum;
  if (BIAS == 1u) {
    let one = param(4u);
    y += f32(bias[one.x + row * one.y + column * one.z]);
  }
  switch ACTIVATION {
    case 1u: { y = relu(y); }
    case 2u: { y = tanhOf(y); }
    case 3u: { y = sigmoid(y); }
    default: {}
  }
  return y;
}

/** Writes a number of the result. */
fn put(batch: u32, row: u32, column: u32, sum: f32) {
  let size = param(0u);
  let strides = param(3u);
  if (row < size.y && column < size.w) {
    let at = batch * size.y * size.w + row * strides.x + column * strides.y;
    result[at] = Stored(finished(sum, row, column));
  }
}

/** Writes four numbers of a row. */
fn putFour(batch: u32, row: u32, column: u32, sums: vec4f) {
  put(batch, row, column, sums.x);
  put(batch, row, column + 1u, sums.y);
  put(batch, row, column + 2u, sums.z);
  put(batch, row, column + 3u, sums.w);
}
