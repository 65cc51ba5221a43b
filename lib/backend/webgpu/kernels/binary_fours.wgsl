// Applies a function to four pairs at once. Each view gives four neighbours, one
// number four times, or a number from the parameters.
override A: u32;
override B: u32;
@group(0) @binding(0) var<storage, read> a: array<vec4<Stored>>;
@group(0) @binding(1) var<storage, read> b: array<vec4<Stored>>;
@group(0) @binding(2) var<storage, read_write> result: array<vec4<Stored>>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let at = places(i);
    var x: vec4f;
    var y: vec4f;
    switch A {
      case 0u: { x = vec4f(a[at.x]); }
      case 1u: { x = vec4f(f32(a[at.x / 4u][at.x % 4u])); }
      default: { x = vec4f(bitcast<f32>(params[0].z)); }
    }
    switch B {
      case 0u: { y = vec4f(b[at.y]); }
      case 1u: { y = vec4f(f32(b[at.y / 4u][at.y % 4u])); }
      default: { y = vec4f(bitcast<f32>(params[0].w)); }
    }
    let f = vec4f(
      ofTwo(x.x, y.x),
      ofTwo(x.y, y.y),
      ofTwo(x.z, y.z),
      ofTwo(x.w, y.w),
    );
    result[i] = vec4<Stored>(f);
  }
}
