// One number everywhere: params are how many, and the number's bits.
@group(0) @binding(0) var<storage, read_write> to: array<Number>;
@group(0) @binding(1) var<uniform> params: array<vec4u, 1>;

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  for (var i = id.x; i < params[0].x; i += 256u * groups.x) {
    to[i] = Number(bitcast<Bits>(params[0].y));
  }
}
