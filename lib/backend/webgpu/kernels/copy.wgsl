// Copies number by number, from a view to a view.
@group(0) @binding(0) var<storage, read> source: array<From>;
@group(0) @binding(1) var<storage, read_write> target_numbers: array<To>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let at = places(i);
    target_numbers[at.y] = converted(source[at.x]);
  }
}
