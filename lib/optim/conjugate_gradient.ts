/**
 * Equations solved by products alone.
 *
 * @module
 */
import { dot } from "../vector.ts";

/** When the search ends. */
export interface ConjugatePlan {
  /** How many products there may be; as many as unknowns by default. */
  readonly most?: number;
  /** How long what is left may be, as a share of b; 1e-10 by default. */
  readonly tolerance?: number;
}

/** What came of it. */
export interface Solved {
  /** The solution, or how far the search came. */
  readonly x: number[];
  /** How many products it took. */
  readonly steps: number;
  /** Whether it ended at a direction along which the surface does not bend up. */
  readonly bentDown: boolean;
}

/**
 * Solves H·x = b for a symmetric H with positive bends, by products H·d alone.
 * If it meets a direction d with dᵀHd ≤ 0, it takes one last step along it.
 *
 * Shapes: b [n] → x [n].
 * @param times gives H·d
 *
 * Source: M. R. Hestenes, E. Stiefel, "Methods of conjugate gradients for
 * solving linear systems" (1952).
 * @example Two unknowns, two products
 * ```ts
 * const times = ([x, y]: number[]) => [2 * x + y, x + 3 * y];
 * const { x, steps } = conjugateGradient(times, [4, 7]);
 * assert.equal(steps, 2);
 * assert.ok(Math.abs(x[0] - 1) < 1e-12 && Math.abs(x[1] - 2) < 1e-12);
 * ```
 */
export function conjugateGradient(
  times: (direction: number[]) => number[],
  b: number[],
  { most = b.length, tolerance = 1e-10 }: ConjugatePlan = {},
): Solved {
  let x = b.map(() => 0);
  let [left, d] = [b, b];
  let square = dot(left, left);
  const enough = tolerance * Math.sqrt(square);
  let steps = 0;
  while (steps < most && Math.sqrt(square) > enough) {
    const product = times(d);
    steps++;
    const bend = dot(d, product);
    const flat = 1e-14 * dot(d, d);
    const far = Math.abs(bend) > flat ? square / Math.abs(bend) : 1;
    x = along(x, far, d);
    if (!(bend > flat)) return { x, steps, bentDown: true };
    left = along(left, -far, product);
    const next = dot(left, left);
    d = along(left, next / square, d);
    square = next;
  }
  return { x, steps, bentDown: false };
}

/** a + far · d */
function along(a: number[], far: number, d: number[]): number[] {
  return a.map((value, i) => value + far * d[i]);
}
//# sourceMappingURL=conjugate_gradient.ts.map
