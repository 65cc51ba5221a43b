/** 0; a kernel sets it to the place of its workgroup along the third axis. */
var<private> zero: u32;

/** The parameters, not to be compiled into the kernel. */
fn param(i: u32) -> vec4u {
  return params[i] + zero;
}
