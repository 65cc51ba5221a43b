// Adds to each number of a view that of another, times a factor.
@group(0) @binding(0) var<storage, read> a: array<Stored>;
@group(0) @binding(1) var<storage, read> b: array<Stored>;
@group(0) @binding(2) var<storage, read_write> result: array<Stored>;

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  let factor = bitcast<f32>(params[0].w);
  for (var i = id.x; i < params[0].x; i += 256u * groups.x) {
    let at = places(i);
    result[i] = Stored(f32(a[at.x]) + f32(b[at.y]) * factor);
  }
}
