// Finds where each row is largest, at the first of equals; NaN is largest.
@group(0) @binding(0) var<storage, read> x: array<Stored>;
@group(0) @binding(1) var<storage, read_write> result: array<i32>;
var<workgroup> values: array<f32, 256>;
var<workgroup> places: array<u32, 256>;

/** Whether b at j is to be taken instead of a at i. */
fn wins(a: f32, i: u32, b: f32, j: u32) -> bool {
  if (isNan(a) || isNan(b)) {
    return isNan(b) && (!isNan(a) || j < i);
  }
  return b > a || (b == a && j < i);
}

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  zero = group.z;
  let place = placeOf(group, index);
  let each = commonParam(0u, group.z).z;
  let count = param(0u).y;
  let start = startOf(place.row);
  // A lane may have nothing to look at: it begins with what is there.
  var at = min(place.lane, count - 1u);
  var best = f32(x[fourAt(start, vec4u(at)).x]);
  for (var i = place.lane + each; i < count; i += 4u * each) {
    let four = min(i + each * vec4u(0u, 1u, 2u, 3u), vec4u(count - 1u));
    let at_four = fourAt(start, four);
    for (var j = 0u; j < 4u; j++) {
      let next = f32(x[at_four[j]]);
      if (wins(best, at, next, four[j])) {
        best = next;
        at = four[j];
      }
    }
  }
  values[place.cell] = best;
  places[place.cell] = at;
  for (var half = each / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (place.lane < half) {
      let other = place.cell + half * rowsAtOnce();
      let next = values[other];
      if (wins(values[place.cell], places[place.cell], next, places[other])) {
        values[place.cell] = next;
        places[place.cell] = places[other];
      }
    }
  }
  if (place.lane == 0u && place.row < param(0u).x) {
    result[place.row] = i32(places[place.cell]);
  }
}
