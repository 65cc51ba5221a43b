// Copies number by number, from a view to a view.
@group(0) @binding(0) var<storage, read> from_numbers: array<From>;
@group(0) @binding(1) var<storage, read_write> to_numbers: array<To>;

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  for (var i = id.x; i < params[0].x; i += 256u * groups.x) {
    let at = places(i);
    to_numbers[at.y] = converted(from_numbers[at.x]);
  }
}
