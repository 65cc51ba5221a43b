// Applies a function to each number of a view.
@group(0) @binding(0) var<storage, read> x: array<Stored>;
@group(0) @binding(1) var<storage, read_write> result: array<Stored>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    result[params[1].w + i] = Stored(ofOne(f32(x[places(i).x])));
  }
}
