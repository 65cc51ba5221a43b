// One number everywhere. params: how many fours, and the number's bits.
@group(0) @binding(0) var<storage, read_write> to: array<vec4<Number>>;
@group(0) @binding(1) var<uniform> params: array<vec4u, 1>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    to[i] = vec4<Number>(Number(bitcast<Bits>(params[0].y)));
  }
}
