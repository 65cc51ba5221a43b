// Copies rows of a table by index. params: how many numbers, a row's width,
// where the table begins, its strides, where the indices begin, their stride.
@group(0) @binding(0) var<storage, read> rows: array<Number>;
@group(0) @binding(1) var<storage, read> indices: array<i32>;
@group(0) @binding(2) var<storage, read_write> result: array<Number>;
@group(0) @binding(3) var<uniform> params: array<vec4u, 2>;

@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = cell(id);
  if (i < params[0].x) {
    let which = i / params[0].y;
    let column = i - which * params[0].y;
    let row = u32(indices[params[1].y + which * params[1].z]);
    result[i] = rows[params[0].z + row * params[0].w + column * params[1].x];
  }
}
