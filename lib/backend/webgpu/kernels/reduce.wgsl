// Reduces the last axes of a view. params[0]: how many results, axes of x in
// all, axes that are kept, numbers for each result.
override MAX: bool;
@group(0) @binding(0) var<storage, read> x: array<Stored>;
@group(0) @binding(1) var<storage, read_write> result: array<Stored>;

@compute @workgroup_size(64)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  let count = params[0].w;
  for (var i = id.x; i < params[0].x; i += 64u * groups.x) {
    var total = 0.0;
    for (var k = 0u; k < count; k++) {
      let next = f32(x[places(i * count + k).x]);
      if (!MAX) {
        total += next;
      } else if (k == 0u || next > total || isNan(next)) {
        total = select(next, total, k > 0u && isNan(total));
      }
    }
    result[i] = Stored(total);
  }
}
