// Softmax, or its logarithm, of each row of a view [rows, n].
override LOG: bool;
@group(0) @binding(0) var<storage, read> x: array<Stored>;
@group(0) @binding(1) var<storage, read_write> result: array<Stored>;

@compute @workgroup_size(64)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  let count = params[0].w;
  for (var i = id.x; i < params[0].x; i += 64u * groups.x) {
    let first = i * count;
    var largest = f32(x[places(first).x]);
    for (var k = 1u; k < count; k++) {
      let next = f32(x[places(first + k).x]);
      if (next > largest || isNan(next)) {
        largest = next;
      }
    }
    var sum = 0.0;
    for (var k = 0u; k < count; k++) {
      sum += expOf(f32(x[places(first + k).x]) - largest);
    }
    for (var k = 0u; k < count; k++) {
      let d = f32(x[places(first + k).x]) - largest;
      result[first + k] = Stored(select(expOf(d) / sum, d - logOf(sum), LOG));
    }
  }
}
