/** 0; a kernel sets it to the place of its workgroup along the third axis. */
var<private> zero: u32;

/** The parameters, not to be compiled into the kernel. */
fn param(i: u32) -> vec4u {
  return params[i] + zero;
}

/**
 * The same, for conditions around barriers: these must be the same for a whole
 * workgroup in the compiler's eyes, too, and of a private variable it does not
 * know that. `none` is the workgroup's place along the third axis.
 */
fn commonParam(i: u32, none: u32) -> vec4u {
  return params[i] + none;
}
