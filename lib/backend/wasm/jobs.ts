/** Kinds of jobs that threads can share, as the kernels number them. */
export const JOBS = {
  unary: 0,
  binary: 1,
  softmax: 2,
  sumRows: 3,
  maxRows: 4,
  sumColumns: 5,
  maxColumns: 6,
  pack: 7,
  multiply: 8,
  addScaled: 9,
  lstm: 10,
  lstmBack: 11,
} as const;

/**
 * From so many numbers on, sharing an easy job is worth the trouble: measured
 * on two cores, where half as many took two threads as long as one.
 */
export const MANY = 65536;

/** So many numbers make a chunk: small enough that no thread waits long. */
export const CHUNK = 16384;
//# sourceMappingURL=jobs.ts.map
