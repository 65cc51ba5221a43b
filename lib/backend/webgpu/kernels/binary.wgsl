// Applies a function to pairs of numbers of two views.
@group(0) @binding(0) var<storage, read> a: array<Stored>;
@group(0) @binding(1) var<storage, read> b: array<Stored>;
@group(0) @binding(2) var<storage, read_write> result: array<Stored>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let at = places(i);
    let f = ofTwo(f32(a[at.x]), f32(b[at.y]));
    result[params[1].w + i] = Stored(f);
  }
}
