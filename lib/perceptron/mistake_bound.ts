import { dot } from "../vector.ts";

/**
 * Gives Novikoff's bound (R/γ)² on the mistakes of a training that starts from
 * zero weights.
 *
 * Shapes: u [n], rows [m, n] with their constant 1, labels [m].
 * Source: A. B. J. Novikoff, "On convergence proofs on perceptrons" (1962).
 * @param u weights that part the rows; the wider their margin, the better the
 * bound
 * @returns Infinity if u does not part the rows with a gap; 0 for no rows
 */
export function mistakeBound(
  u: number[],
  rows: number[][],
  labels: number[],
): number {
  let [longest, margin] = [0, Infinity];
  for (const [i, x] of rows.entries()) {
    const reach = dot(u, x) / Math.hypot(...u);
    longest = Math.max(longest, Math.hypot(...x));
    margin = Math.min(margin, labels[i] === 1 ? reach : -reach);
  }
  return margin > 0 ? (longest / margin) ** 2 : Infinity;
}
//# sourceMappingURL=mistake_bound.ts.map
