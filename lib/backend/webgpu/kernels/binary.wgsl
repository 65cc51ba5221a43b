// Applies a function to pairs of numbers of two views.
override FUNCTION: u32;
@group(0) @binding(0) var<storage, read> a: array<Stored>;
@group(0) @binding(1) var<storage, read> b: array<Stored>;
@group(0) @binding(2) var<storage, read_write> result: array<Stored>;

fn applied(a: f32, b: f32) -> f32 {
  switch FUNCTION {
    case 0u: { return a + b; }
    case 1u: { return a - b; }
    case 2u: { return a * b; }
    case 3u: { return a / b; }
    case 4u: { return select(select(b, a, a > b), a + b, isNan(a) || isNan(b)); }
    case 5u: { return select(select(b, a, a < b), a + b, isNan(a) || isNan(b)); }
    case 6u: { return select(0.0, 1.0, a == b); }
    case 7u: { return select(0.0, 1.0, a < b); }
    default: { return select(0.0, 1.0, a <= b); }
  }
}

@compute @workgroup_size(256)
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(num_workgroups) groups: vec3u,
) {
  for (var i = id.x; i < params[0].x; i += 256u * groups.x) {
    let at = places(i);
    result[i + params[0].z] = Stored(applied(f32(a[at.x]), f32(b[at.y])));
  }
}
