import { normal } from "../normal.ts";
import { item, scope } from "../tensor.ts";
import { bestIn, better, noBest } from "./best.ts";
import { flattened, lossAt, unflattened } from "./flat.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkAtLeastZero, checkPositive, checkShare } from "./plan.ts";
import { keepTree } from "./trees.ts";

/** How hot, how far. */
export interface Annealing {
  /** The temperature of the first move; 0 for moves that lead down alone. */
  readonly hot: number;
  /** What it is multiplied with after each, below 1. */
  readonly cooling: number;
  /** The standard deviation of a move, in each number. */
  readonly spread: number;
}

/**
 * Simulated annealing: tries a random move, takes it if it leads down, and with
 * the chance e^(−rise/temperature) if it leads up. A move to NaN is never taken.
 *
 * It remembers `best` and `lowest`: see `bestOf`. It asks for the loss twice in
 * a step, and for no gradient.
 * @throws {RangeError} if the temperature is negative, cooling not from 0 to
 * below 1, or the spread not above 0
 *
 * Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated
 * annealing" (1983).
 * @example A staircase, which has no slope
 * ```ts
 * import { item, type Tensor, tensor } from "lib/tensor.ts";
 * import { bestOf } from "lib/optim/best.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * const stairs = ({ w }: { w: Tensor }) => tensor(Math.round(item(w)) ** 2);
 * const optimiser = annealing({ hot: 1, cooling: 0.99, spread: 1 });
 * const start = { w: tensor(20) };
 * const end = minimise(optimiser, stairs, start, { steps: 500 });
 * assert.equal(Math.abs(Math.round(item(bestOf(end).w))), 0);
 * ```
 */
export function annealing({ hot, cooling, spread }: Annealing): Optimiser {
  const name = "annealing";
  checkAtLeastZero(name, "hot", hot);
  checkShare(name, "cooling", cooling);
  checkPositive(name, "the spread", spread);
  return {
    name,
    start: noBest,
    step({ params, memory }, loss, { step, random }) {
      const before = loss(params);
      const height = item(before);
      using inner = scope();
      const next = unflattened(
        params,
        flattened(params).map((value) => value + spread * normal(random)),
      );
      const there = lossAt(loss, next);
      const rise = there - height;
      const temperature = hot * cooling ** step;
      const isTaken = rise <= 0 || random() < Math.exp(-rise / temperature);
      const here = better(bestIn(name, memory), params, height, step === 0);
      const best = isTaken ? better(here, next, there, false) : here;
      const state = { params: isTaken ? next : params, memory: best };
      return { state: keepTree(inner, state), loss: before };
    },
  };
}
//# sourceMappingURL=annealing.ts.map
