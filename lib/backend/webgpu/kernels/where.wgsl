// Chooses between numbers of two views, of which one may be in the parameters.
override A: u32;
override B: u32;
@group(0) @binding(0) var<storage, read> condition: array<Stored>;
@group(0) @binding(1) var<storage, read> a: array<Stored>;
@group(0) @binding(2) var<storage, read> b: array<Stored>;
@group(0) @binding(3) var<storage, read_write> result: array<Stored>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let at = places(i);
    var chosen = Stored(bitcast<f32>(params[0].w));
    if (f32(condition[at.x]) != 0.0) {
      chosen = Stored(bitcast<f32>(params[0].z));
      if (A != 2u) {
        chosen = a[at.y];
      }
    } else if (B != 2u) {
      chosen = b[at.z];
    }
    result[params[1].w + i] = chosen;
  }
}
