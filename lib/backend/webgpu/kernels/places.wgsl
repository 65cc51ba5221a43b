// params[0]: how many numbers, how many axes; params[1]: where the first
// numbers are; then for each axis its length and up to three strides.
@group(0) @binding(PARAMS) var<uniform> params: array<vec4u, 16>;

/** Where number i of up to three views is. */
fn places(i: u32) -> vec3u {
  var rest = i;
  var at = params[1].xyz;
  for (var axis = params[0].y; axis > 1u; axis--) {
    let along = params[1u + axis];
    let whole = rest / along.x;
    at += (rest - whole * along.x) * along.yzw;
    rest = whole;
  }
  return at + rest * params[2].yzw;
}
