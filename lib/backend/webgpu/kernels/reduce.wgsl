// Reduces rows of numbers to one number for each part.
override MAX: bool;
@group(0) @binding(0) var<storage, read> x: array<From>;
@group(0) @binding(1) var<storage, read_write> result: array<To>;
var<workgroup> totals: array<f32, 64>;

fn joined(a: f32, b: f32) -> f32 {
  if (!MAX) {
    return a + b;
  }
  return select(b, a, isNan(a) || (a > b && !isNan(b)));
}

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  zero = group.z;
  let place = placeOf(group, index);
  let each = commonParam(0u, group.z).z;
  let end = min((place.part + 1u) * param(2u).y, param(0u).y);
  let start = startOf(place.row);
  var nothing = 0.0;
  if (MAX) {
    nothing = -infinity();
  }
  var total = nothing;
  for (var i = place.part * param(2u).y + place.lane; i < end; i += 4u * each) {
    let terms = i + each * vec4u(0u, 1u, 2u, 3u);
    let at = fourAt(start, min(terms, vec4u(end - 1u)));
    let read = vec4f(f32(x[at.x]), f32(x[at.y]), f32(x[at.z]), f32(x[at.w]));
    let four = select(vec4f(nothing), read, terms < vec4u(end));
    let two = vec2f(joined(four.x, four.y), joined(four.z, four.w));
    total = joined(total, joined(two.x, two.y));
  }
  totals[place.cell] = total;
  for (var half = each / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (place.lane < half) {
      let other = totals[place.cell + half * rowsAtOnce()];
      totals[place.cell] = joined(totals[place.cell], other);
    }
  }
  if (place.lane == 0u && place.row < param(0u).x) {
    result[place.row * param(2u).x + place.part] = To(totals[place.cell]);
  }
}
