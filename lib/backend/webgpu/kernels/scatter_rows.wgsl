// Each number of the result looks through all indices for those of its row.
// params: how many numbers, a row's width, how many indices, where the indices
// begin, their stride, where the updates begin, their strides.
@group(0) @binding(0) var<storage, read> indices: array<i32>;
@group(0) @binding(1) var<storage, read> updates: array<Stored>;
@group(0) @binding(2) var<storage, read_write> result: array<Stored>;
@group(0) @binding(3) var<uniform> params: array<vec4u, 2>;

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  let width = params[0].y;
  let count = params[0].z;
  for (var i = id.x; i < params[0].x; i += 256u * groups.x) {
    let row = i / width;
    let column = i - row * width;
    var sum = 0.0;
    for (var k = 0u; k < count; k++) {
      if (u32(indices[params[0].w + k * params[1].x]) == row) {
        let at = params[1].y + k * params[1].z + column * params[1].w;
        sum += f32(updates[at]);
      }
    }
    result[i] = Stored(sum);
  }
}
