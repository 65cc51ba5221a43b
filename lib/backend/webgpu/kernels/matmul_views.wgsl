// What kernels for products know of their matrices. params[0]: batches, m, k,
// n; then for a and for b: where it begins, its strides from batch to batch,
// along its own axis, along k; then the result's strides and whether there is a
// bias and which activation; then where the bias begins, and its strides.
@group(0) @binding(0) var<storage, read> a: array<Stored>;
@group(0) @binding(1) var<storage, read> a_fours: array<vec4<Stored>>;
@group(0) @binding(2) var<storage, read> b: array<Stored>;
@group(0) @binding(3) var<storage, read> b_fours: array<vec4<Stored>>;
@group(0) @binding(4) var<storage, read> bias: array<Stored>;
@group(0) @binding(5) var<storage, read_write> result: array<Stored>;
@group(0) @binding(6) var<uniform> params: array<vec4u, 5>;

/** Writes a number of the result, with bias and activation. */
fn put(batch: u32, row: u32, column: u32, sum: f32) {
  let m = params[0].y;
  let n = params[0].w;
  if (row >= m || column >= n) {
    return;
  }
  var y = sum;
  if (params[3].z == 1u) {
    y += f32(bias[params[4].x + row * params[4].y + column * params[4].z]);
  }
  switch params[3].w {
    case 1u: { y = relu(y); }
    case 2u: { y = tanhOf(y); }
    case 3u: { y = sigmoid(y); }
    default: {}
  }
  let at = batch * m * n + row * params[3].x + column * params[3].y;
  result[at] = Stored(y);
}
