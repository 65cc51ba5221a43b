import { dot } from "../vector.ts";

/**
 * Gives Novikoff's bound (R/γ)² on the mistakes of a training that starts from
 * zero weights.
 *
 * Shapes: u [n], rows [m, n] with their constant 1, labels [m].
 * Source: A. B. J. Novikoff, "On convergence proofs on perceptrons" (1962).
 * @param u weights that part the rows; the wider their margin, the better the
 * bound
 * @returns Infinity if u does not part the rows with a gap
 */
export function mistakeBound(
  u: number[],
  rows: number[][],
  labels: number[],
): number {
  const longest = Math.max(...rows.map((x) => Math.hypot(...x)));
  const margins = rows.map((x, i) =>
    (labels[i] === 1 ? 1 : -1) * dot(u, x) / Math.hypot(...u)
  );
  const margin = Math.min(...margins);
  return margin > 0 ? (longest / margin) ** 2 : Infinity;
}
//# sourceMappingURL=mistake_bound.ts.map
