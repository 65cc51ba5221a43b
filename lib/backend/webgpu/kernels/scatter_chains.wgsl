// Adds updates along chains of equal indices, from the first of each. params:
// how many numbers the updates have, a row's width, where the indices begin,
// their stride, where the updates begin, their strides.
@group(0) @binding(0) var<storage, read> indices: array<i32>;
@group(0) @binding(1) var<storage, read> links: array<u32>;
@group(0) @binding(2) var<storage, read> updates: array<Stored>;
@group(0) @binding(3) var<storage, read_write> result: array<Stored>;
@group(0) @binding(4) var<uniform> params: array<vec4u, 2>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i >= params[0].x) {
    return;
  }
  var k = i / params[0].y;
  let column = i - k * params[0].y;
  if (links[k] < 0x80000000u) {
    return;
  }
  let row = u32(indices[params[0].z + k * params[0].w]);
  let place = row * params[0].y + column;
  var sum = f32(result[place]);
  loop {
    sum += f32(updates[params[1].x + k * params[1].y + column * params[1].z]);
    let next = links[k] & 0x7fffffffu;
    if (next == 0u) {
      break;
    }
    k = next - 1u;
  }
  result[place] = Stored(sum);
}
