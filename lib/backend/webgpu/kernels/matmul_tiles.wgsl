// Tiles of 8T by 8T numbers: a workgroup of T by T invocations fetches what
// they all need into shared memory, 16 numbers deep; each works on 8 by 8.
const TWICE = 2u * T;
var<workgroup> left: array<vec4f, 16u * TWICE>;
var<workgroup> right: array<vec4f, 16u * TWICE>;

/** Fetches one block of 4 by 4 numbers. */
fn fetch(i: u32, a_at: vec2u, b_at: vec2u, p: u32) {
  let isLeft = i < 4u * TWICE;
  let j = i % (4u * TWICE);
  let lies = select(B, A, isLeft);
  // Neighbouring invocations fetch neighbouring numbers.
  let four = select(j / 4u, j % TWICE, lies == 2u);
  let deep = 4u * select(j % 4u, j / TWICE, lies == 2u);
  var block = mat4x4f();
  if (p + deep < param(0u).z) {
    if (isLeft) {
      block = transpose(rowsOfA(a_at.x, a_at.y + 4u * four, p + deep));
    } else {
      block = rowsOfB(b_at.x, p + deep, b_at.y + 4u * four);
    }
  }
  let at = deep * TWICE + four;
  if (isLeft) {
    left[at] = block[0];
    left[at + TWICE] = block[1];
    left[at + 2u * TWICE] = block[2];
    left[at + 3u * TWICE] = block[3];
  } else {
    right[at] = block[0];
    right[at + TWICE] = block[1];
    right[at + 2u * TWICE] = block[2];
    right[at + 3u * TWICE] = block[3];
  }
}

@compute @workgroup_size(T * T)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  zero = group.z;
  let size = commonParam(0u, group.z);
  let across = (size.w + 8u * T - 1u) / (8u * T);
  let down = (size.y + 8u * T - 1u) / (8u * T);
  let tile = group.x + group.y * 65535u;
  let row = tile / across % down * 8u * T;
  let column = tile % across * 8u * T;
  let batch = tile / across / down;
  if (batch >= size.x) {
    return;
  }
  let a_at = vec2u(param(1u).x + batch * param(1u).y, row);
  let b_at = vec2u(param(2u).x + batch * param(2u).y, column);
  let x = lane % T;
  let y = lane / T;
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
  for (var p = 0u; p < size.z; p += 16u) {
    for (var i = lane; i < 8u * TWICE; i += T * T) {
      fetch(i, a_at, b_at, p);
    }
    workgroupBarrier();
    for (var q = 0u; q < 16u * TWICE; q += TWICE) {
      let upper = left[q + y];
      let lower = left[q + T + y];
      let near = right[q + x];
      let far = right[q + T + x];
      s0 = fma(vec4f(upper.x), near, s0);
      s1 = fma(vec4f(upper.y), near, s1);
      s2 = fma(vec4f(upper.z), near, s2);
      s3 = fma(vec4f(upper.w), near, s3);
      s4 = fma(vec4f(lower.x), near, s4);
      s5 = fma(vec4f(lower.y), near, s5);
      s6 = fma(vec4f(lower.z), near, s6);
      s7 = fma(vec4f(lower.w), near, s7);
      t0 = fma(vec4f(upper.x), far, t0);
      t1 = fma(vec4f(upper.y), far, t1);
      t2 = fma(vec4f(upper.z), far, t2);
      t3 = fma(vec4f(upper.w), far, t3);
      t4 = fma(vec4f(lower.x), far, t4);
      t5 = fma(vec4f(lower.y), far, t5);
      t6 = fma(vec4f(lower.z), far, t6);
      t7 = fma(vec4f(lower.w), far, t7);
    }
    workgroupBarrier();
  }
  var sums = array(
    s0, s1, s2, s3, s4, s5, s6, s7,
    t0, t1, t2, t3, t4, t5, t6, t7,
  );
  for (var i = 0u; i < 16u; i++) {
    let beside = column + 4u * select(x, T + x, i > 7u);
    let below = row + 4u * select(y, T + y, i % 8u > 3u) + i % 4u;
    putFour(batch, below, beside, sums[i]);
  }
}
