// One number of the product in each invocation. params: batches, m, k, n; then
// where a begins and its strides, b's, and the bias's first number and stride.
override BIAS: bool = false;
override ACTIVATION: u32 = 0u;
@group(0) @binding(0) var<storage, read> a: array<Stored>;
@group(0) @binding(1) var<storage, read> b: array<Stored>;
@group(0) @binding(2) var<storage, read> bias: array<Stored>;
@group(0) @binding(3) var<storage, read_write> result: array<Stored>;
@group(0) @binding(4) var<uniform> params: array<vec4u, 4>;

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  let size = params[0];
  let rows = size.x * size.y;
  for (var i = id.x; i < rows * size.w; i += 256u * groups.x) {
    let column = i % size.w;
    let row = i / size.w;
    var at = params[1].x + (row / size.y) * params[1].y +
      (row % size.y) * params[1].z;
    var other = params[2].x + (row / size.y) * params[2].y +
      column * params[2].w;
    var sum = 0.0;
    if (BIAS) {
      sum = f32(bias[params[3].x + column * params[3].y]);
    }
    for (var p = 0u; p < size.z; p++) {
      sum += f32(a[at]) * f32(b[other]);
      at += params[1].w;
      other += params[2].z;
    }
    switch ACTIVATION {
      case 1u: { sum = relu(sum); }
      case 2u: { sum = tanhOf(sum); }
      case 3u: { sum = sigmoid(sum); }
      default: {}
    }
    result[i] = Stored(sum);
  }
}
