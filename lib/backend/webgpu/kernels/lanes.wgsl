// Rows of numbers, and the lanes of a workgroup that work on them. params[0]:
// how many rows, how many numbers in each, how many lanes share a row, 1 if
// neighbouring lanes are to see neighbouring rows; params[1]: where the view
// begins, how many axes its rows have, how many axes in all; params[2]: how
// many parts a row is cut into, and the numbers of a part; then each axis's
// length and stride.
@group(0) @binding(2) var<uniform> params: array<vec4u, 16>;
override LANES: u32;

/** Where a lane works. */
struct Place {
  row: u32,
  part: u32,
  /** Which of the row's lanes it is. */
  lane: u32,
  /** Where it leaves what the others need. */
  cell: u32,
}

fn rowsAtOnce() -> u32 {
  return LANES / param(0u).z;
}

fn placeOf(group: vec3u, index: u32) -> Place {
  let each = param(0u).z;
  let rows = rowsAtOnce();
  let which = group.x + group.y * 65535u;
  let beside = param(0u).w == 1u;
  let row = select(index / each, index % rows, beside);
  let lane = select(index % each, index / rows, beside);
  let parts = param(2u).x;
  let cell = lane * rows + row;
  return Place(which / parts * rows + row, which % parts, lane, cell);
}

/** How far number i of some axes is from their first. */
fn distance(i: u32, first: u32, end: u32) -> u32 {
  var rest = i;
  var at = 0u;
  for (var axis = end; axis > first + 1u; axis--) {
    let one = param(2u + axis);
    let whole = rest / one.x;
    at += (rest - whole * one.x) * one.y;
    rest = whole;
  }
  return select(at, at + rest * param(3u + first).y, end > first);
}

/** Where a row begins; some row, if there is none. */
fn startOf(row: u32) -> u32 {
  return param(1u).x + distance(min(row, param(0u).x - 1u), 0u, param(1u).y);
}

/** Where four numbers of a row are. */
fn fourAt(start: u32, i: vec4u) -> vec4u {
  let rows = param(1u).y;
  let axes = param(1u).z;
  if (axes <= rows + 1u) {
    return start + i * param(3u + rows).y;
  }
  return start + vec4u(
    distance(i.x, rows, axes),
    distance(i.y, rows, axes),
    distance(i.z, rows, axes),
    distance(i.w, rows, axes),
  );
}
