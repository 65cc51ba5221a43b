// Finds where each row of a view is largest.
@group(0) @binding(0) var<storage, read> x: array<Stored>;
@group(0) @binding(1) var<storage, read_write> result: array<i32>;

@compute @workgroup_size(64)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  let count = params[0].w;
  for (var i = id.x; i < params[0].x; i += 64u * groups.x) {
    var best = 0u;
    var largest = f32(x[places(i * count).x]);
    for (var k = 1u; k < count; k++) {
      let next = f32(x[places(i * count + k).x]);
      if (!isNan(largest) && (next > largest || isNan(next))) {
        best = k;
        largest = next;
      }
    }
    result[i] = i32(best);
  }
}
