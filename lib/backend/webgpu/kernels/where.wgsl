// Chooses between numbers of two views.
@group(0) @binding(0) var<storage, read> condition: array<Stored>;
@group(0) @binding(1) var<storage, read> a: array<Stored>;
@group(0) @binding(2) var<storage, read> b: array<Stored>;
@group(0) @binding(3) var<storage, read_write> result: array<Stored>;

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  for (var i = id.x; i < params[0].x; i += 256u * groups.x) {
    let at = places(i);
    let taken = f32(condition[at.x]) != 0.0;
    result[i + params[0].z] = select(b[at.z], a[at.y], taken);
  }
}
