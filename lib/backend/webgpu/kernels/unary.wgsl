// Applies a function to each number of a view.
override FUNCTION: u32;
@group(0) @binding(0) var<storage, read> x: array<Stored>;
@group(0) @binding(1) var<storage, read_write> result: array<Stored>;

fn applied(x: f32) -> f32 {
  switch FUNCTION {
    case 0u: { return -x; }
    case 1u: { return abs(x); }
    case 2u: { return signOf(x); }
    case 3u: { return expOf(x); }
    case 4u: { return logOf(x); }
    case 5u: { return sqrtOf(x); }
    case 6u: { return tanhOf(x); }
    case 7u: { return sigmoid(x); }
    case 8u: { return relu(x); }
    default: { return softplus(x); }
  }
}

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  for (var i = id.x; i < params[0].x; i += 256u * groups.x) {
    let at = places(i);
    result[i + params[0].z] = Stored(applied(f32(x[at.x])));
  }
}
