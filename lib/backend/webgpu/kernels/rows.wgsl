// Softmax, or its logarithm, of rows of numbers.
override LOG: bool;
@group(0) @binding(0) var<storage, read> x: array<Stored>;
@group(0) @binding(1) var<storage, read_write> result: array<Stored>;
var<workgroup> shared_numbers: array<f32, 256>;

/** Four numbers of a row from i on, `each` apart; `nothing` past its end. */
fn fourOf(start: u32, i: u32, nothing: f32) -> vec4f {
  let terms = i + param(0u).z * vec4u(0u, 1u, 2u, 3u);
  let at = fourAt(start, min(terms, vec4u(param(0u).y - 1u)));
  let read = vec4f(f32(x[at.x]), f32(x[at.y]), f32(x[at.z]), f32(x[at.w]));
  return select(vec4f(nothing), read, terms < vec4u(param(0u).y));
}

fn larger(a: f32, b: f32) -> f32 {
  return select(b, a, isNan(a) || (a > b && !isNan(b)));
}

/** The largest number of all lanes of a row, or their sum. */
fn ofAll(place: Place, mine: f32, isSum: bool, each: u32) -> f32 {
  workgroupBarrier();
  shared_numbers[place.cell] = mine;
  for (var half = each / 2u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (place.lane < half) {
      let a = shared_numbers[place.cell];
      let b = shared_numbers[place.cell + half * rowsAtOnce()];
      shared_numbers[place.cell] = select(larger(a, b), a + b, isSum);
    }
  }
  workgroupBarrier();
  return shared_numbers[place.cell - place.lane * rowsAtOnce()];
}

fn exps(x: vec4f) -> vec4f {
  return vec4f(expOf(x.x), expOf(x.y), expOf(x.z), expOf(x.w));
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
  let nothing = -infinity();
  var most = nothing;
  for (var i = place.lane; i < count; i += 4u * each) {
    let four = fourOf(start, i, nothing);
    most = larger(most, larger(larger(four.x, four.y), larger(four.z, four.w)));
  }
  let largest = ofAll(place, most, false, each);
  var part = 0.0;
  for (var i = place.lane; i < count; i += 4u * each) {
    let e = exps(fourOf(start, i, nothing) - largest);
    part += (e.x + e.y) + (e.z + e.w);
  }
  let sum = ofAll(place, part, true, each);
  let logarithm = logOf(sum);
  let first = place.row * count;
  let end = select(0u, count, place.row < param(0u).x);
  for (var i = place.lane; i < end; i += 4u * each) {
    let d = fourOf(start, i, nothing) - largest;
    var y = d - logarithm;
    if (!LOG) {
      y = exps(d) / sum;
    }
    for (var j = 0u; j < 4u && i + j * each < end; j++) {
      result[first + i + j * each] = Stored(y[j]);
    }
  }
}
