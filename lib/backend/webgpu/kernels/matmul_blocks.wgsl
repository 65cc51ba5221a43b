// Blocks of 4 by 4 numbers. How a matrix lies: 1 where neighbours are along k,
// 2 where they are along its own axis, both in whole fours; 0 where neither.
override A: u32;
override B: u32;
const FOUR = vec4u(0u, 1u, 2u, 3u);

/** Rows `row` to `row + 3` of a, each with four numbers from p on. */
fn rowsOfA(first: u32, row: u32, p: u32) -> mat4x4f {
  let m = param(0u).y;
  let own = param(1u).z;
  let along = param(1u).w;
  if (A == 2u) {
    let at = first + min(row, m - 4u) + p * along;
    return transpose(mat4x4f(
      vec4f(a_fours[at >> 2u]),
      vec4f(a_fours[(at + along) >> 2u]),
      vec4f(a_fours[(at + 2u * along) >> 2u]),
      vec4f(a_fours[(at + 3u * along) >> 2u]),
    ));
  }
  let rows = first + min(row + FOUR, vec4u(m - 1u)) * own;
  if (A == 1u) {
    let at = (rows + p) >> vec4u(2u);
    return mat4x4f(
      vec4f(a_fours[at.x]),
      vec4f(a_fours[at.y]),
      vec4f(a_fours[at.z]),
      vec4f(a_fours[at.w]),
    );
  }
  return mat4x4f(
    numbersOfA(rows.x, p),
    numbersOfA(rows.y, p),
    numbersOfA(rows.z, p),
    numbersOfA(rows.w, p),
  );
}

/** Four numbers of one row, and 0 past its end. */
fn numbersOfA(row: u32, p: u32) -> vec4f {
  let k = param(0u).z;
  let at = row + min(p + FOUR, vec4u(k - 1u)) * param(1u).w;
  let x = vec4f(f32(a[at.x]), f32(a[at.y]), f32(a[at.z]), f32(a[at.w]));
  return select(vec4f(), x, p + FOUR < vec4u(k));
}

/** Rows p to p + 3 of b, each with four numbers from `column` on. */
fn rowsOfB(first: u32, p: u32, column: u32) -> mat4x4f {
  let n = param(0u).w;
  let own = param(2u).z;
  let along = param(2u).w;
  if (B == 2u) {
    let at = first + min(column, n - 4u) + p * along;
    return mat4x4f(
      vec4f(b_fours[at >> 2u]),
      vec4f(b_fours[(at + along) >> 2u]),
      vec4f(b_fours[(at + 2u * along) >> 2u]),
      vec4f(b_fours[(at + 3u * along) >> 2u]),
    );
  }
  let columns = first + min(column + FOUR, vec4u(n - 1u)) * own;
  if (B == 1u) {
    let at = (columns + p) >> vec4u(2u);
    return transpose(mat4x4f(
      vec4f(b_fours[at.x]),
      vec4f(b_fours[at.y]),
      vec4f(b_fours[at.z]),
      vec4f(b_fours[at.w]),
    ));
  }
  return mat4x4f(
    numbersOfB(columns, p),
    numbersOfB(columns, p + 1u),
    numbersOfB(columns, p + 2u),
    numbersOfB(columns, p + 3u),
  );
}

/** Four numbers of row p; 0 past the last row. */
fn numbersOfB(columns: vec4u, p: u32) -> vec4f {
  let k = param(0u).z;
  let at = columns + min(p, k - 1u) * param(2u).w;
  let x = vec4f(f32(b[at.x]), f32(b[at.y]), f32(b[at.z]), f32(b[at.w]));
  return select(vec4f(), x, p < k);
}
