// Eight rows by eight columns of the product in each invocation, in registers.
const LANES = 16u;

/** Adds four products to each of four sums. */
fn added(sums: vec4f, a: vec4f, b: mat4x4f) -> vec4f {
  var s = fma(vec4f(a.x), b[0], sums);
  s = fma(vec4f(a.y), b[1], s);
  s = fma(vec4f(a.z), b[2], s);
  return fma(vec4f(a.w), b[3], s);
}

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  zero = group.z;
  let size = param(0u);
  let across = (size.w + 8u * LANES - 1u) / (8u * LANES);
  let down = (size.y + 7u) / 8u;
  let tile = group.x + group.y * 65535u;
  let row = tile / across % down * 8u;
  let column = tile % across * 8u * LANES + 4u * lane;
  let other = column + 4u * LANES;
  let batch = tile / across / down;
  if (batch >= size.x) {
    return;
  }
  let a_first = param(1u).x + batch * param(1u).y;
  let b_first = param(2u).x + batch * param(2u).y;
  var s0 = vec4f();
  var s1 = vec4f();
  var s2 = vec4f();
  var s3 = vec4f();
  var s4 = vec4f();
  var s5 = vec4f();
  var s6 = vec4f();
  var s7 = vec4f();
  var t0 = vec4f();
  var t1 = vec4f();
  var t2 = vec4f();
  var t3 = vec4f();
  var t4 = vec4f();
  var t5 = vec4f();
  var t6 = vec4f();
  var t7 = vec4f();
  for (var p = 0u; p < size.z; p += 4u) {
    let upper = rowsOfA(a_first, row, p);
    let lower = rowsOfA(a_first, row + 4u, p);
    let left = rowsOfB(b_first, p, column);
    s0 = added(s0, upper[0], left);
    s1 = added(s1, upper[1], left);
    s2 = added(s2, upper[2], left);
    s3 = added(s3, upper[3], left);
    s4 = added(s4, lower[0], left);
    s5 = added(s5, lower[1], left);
    s6 = added(s6, lower[2], left);
    s7 = added(s7, lower[3], left);
    let right = rowsOfB(b_first, p, other);
    t0 = added(t0, upper[0], right);
    t1 = added(t1, upper[1], right);
    t2 = added(t2, upper[2], right);
    t3 = added(t3, upper[3], right);
    t4 = added(t4, lower[0], right);
    t5 = added(t5, lower[1], right);
    t6 = added(t6, lower[2], right);
    t7 = added(t7, lower[3], right);
  }
  var sums = array(
    s0, s1, s2, s3, s4, s5, s6, s7,
    t0, t1, t2, t3, t4, t5, t6, t7,
  );
  for (var i = 0u; i < 16u; i++) {
    putFour(batch, row + i % 8u, select(column, other, i > 7u), sums[i]);
  }
}
