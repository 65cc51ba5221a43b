// How views with axes and strides are described: JavaScript writes, at a fixed
// place, for each axis its length and up to two strides in bytes.

/** Where descriptions of axes are. */
export const AXES: usize = 1024;

/** Bytes for one axis. */
const AXIS: usize = 16;

@inline
export function lengthOf(axis: i32): i32 {
  return load<i32>(AXES + AXIS * axis);
}

/** The first view's stride along an axis. */
@inline
export function stepOf(axis: i32): i32 {
  return load<i32>(AXES + AXIS * axis, 4);
}

/** The second view's. */
@inline
export function otherStepOf(axis: i32): i32 {
  return load<i32>(AXES + AXIS * axis, 8);
}
