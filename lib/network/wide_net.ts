/**
 * One number in, a layer of sigmoids, one number out: c + Σ vₖ σ(wₖx + bₖ).
 *
 * @module
 */

/** The numbers of such a network; w, b and v are of one length. */
export interface WideNet {
  /** What each hidden unit makes of x. */
  w: number[];
  /** The hidden units' biases. */
  b: number[];
  /** How much of each hidden unit goes into the output. */
  v: number[];
  /** The output's bias. */
  c: number;
}

/**
 * Computes the network at x.
 *
 * @example A single step, at its middle
 * ```ts
 * assert.equal(wideOutput({ w: [1], b: [-3], v: [4], c: 0 }, 3), 2);
 * ```
 */
export function wideOutput({ w, b, v, c }: WideNet, x: number): number {
  return w.reduce(
    (sum, weight, k) => sum + v[k] / (1 + Math.exp(-(weight * x + b[k]))),
    c,
  );
}
//# sourceMappingURL=wide_net.ts.map
