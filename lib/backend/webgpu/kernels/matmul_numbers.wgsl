// One number of the product in each invocation.
@compute @workgroup_size(256)
fn main(@builtin(global_invocation_id) id: vec3u) {
  zero = id.z;
  let size = param(0u);
  let i = cell(id);
  let column = i % size.w;
  let row = i / size.w % size.y;
  let batch = i / size.w / size.y;
  if (batch >= size.x) {
    return;
  }
  var at = param(1u).x + batch * param(1u).y + row * param(1u).z;
  var other = param(2u).x + batch * param(2u).y + column * param(2u).z;
  let step = param(1u).w;
  let next = param(2u).w;
  var sum = 0.0;
  var p = 0u;
  for (; p + 3u < size.z; p += 4u) {
    sum = fma(f32(a[at]), f32(b[other]), sum);
    sum = fma(f32(a[at + step]), f32(b[other + next]), sum);
    sum = fma(f32(a[at + 2u * step]), f32(b[other + 2u * next]), sum);
    sum = fma(f32(a[at + 3u * step]), f32(b[other + 3u * next]), sum);
    at += 4u * step;
    other += 4u * next;
  }
  for (; p < size.z; p++) {
    sum = fma(f32(a[at]), f32(b[other]), sum);
    at += step;
    other += next;
  }
  put(batch, row, column, sum);
}
