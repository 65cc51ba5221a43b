/**
 * Losses of two weights or a few that can be drawn, and whose lowest point is
 * known.
 *
 * @module
 */
import {
  add,
  div,
  matmul,
  mul,
  reshape,
  sum,
  type Tensor,
  tensor,
} from "../tensor.ts";

/** A loss, and what is known of it. */
export interface Surface {
  /** What it is called in figures. */
  readonly name: string;
  /** Computes the loss [] of weights [n]. */
  readonly loss: (w: Tensor) => Tensor;
  /** Where walks begin, [n]. */
  readonly start: readonly number[];
  /** Where it is lowest, [n]; of several such points, one. */
  readonly lowest: readonly number[];
  /** The part of the plane that a figure shows: the edges in both weights. */
  readonly window: {
    readonly x: [number, number];
    readonly y: [number, number];
  };
}

/** Sums c₁w + c₂w² + c₃w³ + … over weights, each with coefficients of its own. */
function polynomial(w: Tensor, coefficients: readonly number[][]): Tensor {
  let [power, total]: Tensor[] = [w, tensor(0)];
  for (const row of coefficients) {
    total = add(total, sum(mul(power, tensor(row))));
    power = mul(power, w);
  }
  return total;
}

/**
 * Makes a bowl of two weights, flat along one axis: ½(x² + κy²).
 *
 * @param condition κ, chapter 3's condition number
 * @param turn by how much the axes are turned, in radians
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * assert.equal(toArray(valley(10).loss(tensor([2, 1]))), 7);
 * ```
 */
export function valley(condition = 25, turn = 0): Surface {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return {
    name: "a long valley",
    loss(w) {
      const own = matmul(reshape(w, [1, 2]), tensor([[c, -s], [s, c]]));
      return div(sum(mul(mul(own, own), tensor([1, condition]))), 2);
    },
    start: [-9 * c - 1.6 * s, -9 * s + 1.6 * c],
    lowest: [0, 0],
    window: { x: [-10, 4], y: turn === 0 ? [-4, 4] : [-8, 4] },
  };
}

/**
 * Makes a saddle at (0, 0), ½(x² − y²) + ¼y⁴, between two hollows at (0, ±1).
 */
export function saddle(): Surface {
  return {
    name: "a saddle",
    loss: (w) => polynomial(w, [[0, 0], [0.5, -0.5], [0, 0], [0, 0.25]]),
    start: [-1.8, 0.02],
    lowest: [0, 1],
    window: { x: [-2.2, 1.2], y: [-1.5, 1.5] },
  };
}

/**
 * Makes two hollows along each of n axes, the left one deeper: 2ⁿ hollows, one
 * of which is the lowest. Σ (¼w⁴ − ½w² + 0.15w); walks begin in the shallowest.
 *
 * @param n how many weights there are
 */
export function hollows(n = 2): Surface {
  const each = (value: number) => Array.from({ length: n }, () => value);
  return {
    name: `${2 ** n} hollows`,
    loss: (w) => polynomial(w, [each(0.15), each(-0.5), each(0), each(0.25)]),
    start: each(1.6).with(0, 1.4),
    lowest: each(-1.0672),
    window: { x: [-1.9, 1.9], y: [-1.9, 1.9] },
  };
}
//# sourceMappingURL=surfaces.ts.map
