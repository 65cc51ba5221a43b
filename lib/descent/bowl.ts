import { add, dot } from "../vector.ts";
import { sseGrad } from "./sse_grad.ts";

/** The shape of the error of a linear unit. */
export interface Bowl {
  /** Where it is lowest, [n]. */
  minimum: number[];
  /** At right angles, steepest first: curvature λ and direction of length 1. */
  directions: { lambda: number; along: number[] }[];
}

/** Turns pairs of axes until all products between them vanish: Jacobi's way. */
function eigenvectors(symmetric: number[][]): Bowl["directions"] {
  const a = symmetric.map((row) => [...row]);
  const axes = a.map((_, i) => a.map((_, k): number => i === k ? 1 : 0));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        if (a[p][q] === 0) continue;
        const angle = Math.atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of a) turn(row, p, q, c, s);
        const [top, bottom] = [a[p], a[q]];
        a[p] = top.map((value, k) => c * value - s * bottom[k]);
        a[q] = top.map((value, k) => s * value + c * bottom[k]);
        for (const row of axes) turn(row, p, q, c, s);
      }
    }
  }
  return a.map((row, k) => ({
    lambda: row[k],
    along: axes.map((axis) => axis[k]),
  })).sort((one, other) => other.lambda - one.lambda);
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
}

/**
 * Finds the minimum of ½ Σ (y − a)² and the eigenvectors of XᵀX, without
 * descending.
 *
 * Shapes: rows [m, n] with m ≥ 1, targets [m]. Directions in which the error
 * does not change are left at 0.
 */
export function bowl(rows: number[][], targets: number[]): Bowl {
  const zeros = rows[0].map(() => 0);
  const nothing = rows.map(() => 0);
  const columns = zeros.map((_, k) => sseGrad(zeros.with(k, 1), rows, nothing));
  const directions = eigenvectors(columns);
  const slope = sseGrad(zeros, rows, targets);
  const flat = 1e-14 * directions[0].lambda;
  const minimum = directions.filter(({ lambda }) => lambda > flat).reduce(
    (w, { lambda, along }) => {
      const share = -dot(along, slope) / lambda;
      return add(w, along.map((value) => share * value));
    },
    zeros,
  );
  return { minimum, directions };
}
//# sourceMappingURL=bowl.ts.map
