// params[0]: how many numbers, how many axes; params[1]: where up to three views
// begin, and where the result does; then for each axis its length and strides.
@group(0) @binding(PARAMS) var<uniform> params: array<vec4u, 16>;

/** How many axes there are; 0 if only the parameters know. */
override AXES: u32 = 0u;

/** Takes an axis off what is left of a number's place, and adds its share. */
fn along(axis: u32, rest: ptr<function, u32>, at: ptr<function, vec3u>) {
  let one = params[1u + axis];
  let whole = *rest / one.x;
  *at += (*rest - whole * one.x) * one.yzw;
  *rest = whole;
}

/** Where number i of up to three views is. */
fn places(i: u32) -> vec3u {
  var rest = i;
  var at = params[1].xyz;
  var axes = AXES;
  if (AXES == 0u) {
    axes = params[0].y;
  }
  for (var axis = axes; axis > 4u; axis--) {
    along(axis, &rest, &at);
  }
  // A loop costs more than what is in it.
  if (axes > 3u) {
    along(4u, &rest, &at);
  }
  if (axes > 2u) {
    along(3u, &rest, &at);
  }
  if (axes > 1u) {
    along(2u, &rest, &at);
  }
  return at + rest * params[2].yzw;
}
