// Sums become gates, in four blocks; zeros where a sequence has ended.
@group(0) @binding(0) var<storage, read> sums: array<Stored>;
@group(0) @binding(1) var<storage, read> there: array<Stored>;
@group(0) @binding(2) var<storage, read_write> z: array<Stored>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let row = i / params[0].y;
    let column = i - row * params[0].y;
    let at = (row * params[0].z + params[0].w) * params[0].y + column;
    let sum = f32(z[at]) + f32(sums[i]);
    var gate = 0.0;
    if (goesOn(row, params[0].w)) {
      if (column < 3u * (params[0].y / 4u)) {
        gate = sigmoid(sum);
      } else {
        gate = tanhOf(sum);
      }
    }
    z[at] = Stored(gate);
  }
}
