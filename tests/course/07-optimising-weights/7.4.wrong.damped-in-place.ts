import { solve } from "../../../lib/optim/solve.ts";

/**
 * Takes Newton's step: to where a parabola of the same slopes and bends has its
 * level point, w − (H + λI)⁻¹ g.
 *
 * Shapes: w and slope [n], hessian [n, n] → a new array [n].
 * @param damping λ, added to the bend in every direction; 0 by default
 * @throws {RangeError} if H + λI has no inverse
 * @example One step to the bottom of a bowl
 * ```ts
 * assert.deepEqual(newtonStep([3, 4], [6, 40], [[2, 0], [0, 10]]), [0, 0]);
 * ```
 */
export function newtonStep(
  w: number[],
  slope: number[],
  hessian: number[][],
  damping: number = 0,
): number[] {
  hessian.forEach((row, i) => row[i] += damping);
  const step = solve(hessian, slope);
  return w.map((weight, i) => weight - step[i]);
}
