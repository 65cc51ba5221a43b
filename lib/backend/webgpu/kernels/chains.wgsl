// Links equal indices: each gets the place of the next equal one plus 1, or 0;
// and the highest bit, if there is none before it. params: how many indices,
// where they begin, their stride.
@group(0) @binding(0) var<storage, read> indices: array<i32>;
@group(0) @binding(1) var<storage, read_write> links: array<u32>;
@group(0) @binding(2) var<uniform> params: array<vec4u, 1>;

fn index(k: u32) -> i32 {
  return indices[params[0].y + k * params[0].z];
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if (i >= params[0].x) {
    return;
  }
  let own = index(i);
  var first = 0x80000000u;
  for (var k = 0u; k < i; k++) {
    if (index(k) == own) {
      first = 0u;
      break;
    }
  }
  var next = 0u;
  for (var k = i + 1u; k < params[0].x; k++) {
    if (index(k) == own) {
      next = k + 1u;
      break;
    }
  }
  links[i] = first | next;
}
