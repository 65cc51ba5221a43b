// What kernels of an LSTM share. params[0]: how many numbers, a row's width,
// steps, the step; params[1]: how many numbers all hidden states have, 1 if
// there is a mask, where it begins, where h or the gradient begins; params[2]:
// where c begins.
@group(0) @binding(PARAMS) var<uniform> params: array<vec4u, 3>;

/** Whether a sequence goes on at a step. */
fn goesOn(row: u32, step: u32) -> bool {
  let at = params[1].z + row * params[0].z + step;
  return params[1].y == 0u || f32(there[at]) != 0.0;
}
