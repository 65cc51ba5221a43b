// One number of the product in each workgroup, for sums that are long.
const LANES = 256u;
var<workgroup> sums: array<f32, LANES>;

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  zero = group.z;
  let size = commonParam(0u, group.z);
  let i = group.x + group.y * 65535u;
  let column = i % size.w;
  let row = i / size.w % size.y;
  let batch = i / size.w / size.y;
  if (batch >= size.x) {
    return;
  }
  let at = param(1u).x + batch * param(1u).y + row * param(1u).z;
  let other = param(2u).x + batch * param(2u).y + column * param(2u).z;
  var four = vec4f();
  for (var p = lane; p < size.z; p += 4u * LANES) {
    let q = p + vec4u(0u, LANES, 2u * LANES, 3u * LANES);
    let inside = min(q, vec4u(size.z - 1u));
    let left = at + inside * param(1u).w;
    let right = other + inside * param(2u).w;
    let x = vec4f(
      f32(a[left.x]),
      f32(a[left.y]),
      f32(a[left.z]),
      f32(a[left.w]),
    );
    let y = vec4f(
      f32(b[right.x]),
      f32(b[right.y]),
      f32(b[right.z]),
      f32(b[right.w]),
    );
    four += select(vec4f(), x * y, q < vec4u(size.z));
  }
  sums[lane] = (four.x + four.y) + (four.z + four.w);
  for (var half = LANES / 2u; half > 0u; half >>= 1u) {
    workgroupBarrier();
    if (lane < half) {
      sums[lane] += sums[lane + half];
    }
  }
  if (lane == 0u) {
    put(batch, row, column, sums[0]);
  }
}
