// Each number of the result looks through all indices for those of its row.
// params: how many numbers, a row's width, how many indices, where they begin,
// their stride, where the updates begin, their strides; then 1 to add to what
// is there, or 0.
@group(0) @binding(0) var<storage, read> indices: array<i32>;
@group(0) @binding(1) var<storage, read> updates: array<Stored>;
@group(0) @binding(2) var<storage, read_write> result: array<Stored>;
@group(0) @binding(3) var<uniform> params: array<vec4u, 3>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let row = i / params[0].y;
    let column = i - row * params[0].y;
    var sum = 0.0;
    if (params[2].x == 1u) {
      sum = f32(result[i]);
    }
    for (var k = 0u; k < params[0].z; k++) {
      if (u32(indices[params[0].w + k * params[1].x]) == row) {
        let at = params[1].y + k * params[1].z + column * params[1].w;
        sum += f32(updates[at]);
      }
    }
    result[i] = Stored(sum);
  }
}
