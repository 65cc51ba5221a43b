// Applies a function to four neighbours at once.
@group(0) @binding(0) var<storage, read> x: array<vec4<Stored>>;
@group(0) @binding(1) var<storage, read_write> result: array<vec4<Stored>>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let v = vec4f(x[places(i).x]);
    let f = vec4f(ofOne(v.x), ofOne(v.y), ofOne(v.z), ofOne(v.w));
    result[i] = vec4<Stored>(f);
  }
}
