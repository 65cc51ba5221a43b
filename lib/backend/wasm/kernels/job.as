// A job is described at a fixed place in memory, where every thread can read
// it: what kind it is, and up to sixteen numbers.

/** What is to be done. */
export const JOB: usize = 256;

/** One of the numbers that say with what. */
@inline
export function given(index: i32): i32 {
  return load<i32>(JOB + 4 + 4 * index);
}

/** One of them that is an address, or a distance in bytes. */
@inline
export function bytes(index: i32): usize {
  return load<usize>(JOB + 4 + 4 * index);
}

/** Where the scratch memory of the first thread begins. */
export const SCRATCH: usize = 4096;

/** Each thread has so many bytes of it. */
export const ROOM: usize = 135168;

/** Which thread this is: 0 for the one that JavaScript calls. */
let thread: i32 = 0;

export function beThread(index: i32): void {
  thread = index;
}

/** This thread's own scratch memory. */
@inline
export function scratch(): usize {
  return SCRATCH + ROOM * thread;
}
