import { item, scope } from "../tensor.ts";
import { dot } from "../vector.ts";
import { conjugateGradient } from "./conjugate_gradient.ts";
import { flattened, lossAt, unflattened } from "./flat.ts";
import { gradientsOf } from "./gradients.ts";
import { bendAlong } from "./hessian.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkAtLeastZero, checkCount } from "./plan.ts";
import { keepTree } from "./trees.ts";

/** How much work a step may be. */
export interface NewtonConjugate {
  /** How many products with the Hessian a step may ask for; 50 by default. */
  readonly most?: number;
  /** λ, added to the bend in every direction; 0 by default. */
  readonly damping?: number;
}

/** The share of the promised fall that is enough. */
const ENOUGH = 1e-4;
/** How often a step is halved before it is given up. */
const HALVINGS = 40;

/**
 * Goes along Newton's direction, which conjugate gradient finds without the
 * whole Hessian, as far as the loss falls; so never up. That does not keep it
 * from a saddle: along its ridge the loss falls, too. If no step leads down, it
 * stays.
 *
 * It remembers nothing, and asks for the loss several times in a step: these
 * must be of the same rows, and without chance in them.
 * @throws {RangeError} if a plan's number is negative
 *
 * Source: R. S. Dembo, T. Steihaug, "Truncated-Newton algorithms for large-scale
 * unconstrained optimization" (1983), for when the search ends; L. Armijo,
 * "Minimization of functions having Lipschitz continuous first partial
 * derivatives" (1966), for the line search.
 * @example The banana-shaped valley of Rosenbrock
 * ```ts
 * import {
 *   add,
 *   mul,
 *   sub,
 *   type Tensor,
 *   tensor,
 *   useBackend,
 *   values,
 * } from "lib/tensor.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * useBackend("reference");
 * const valley = ({ x, y }: { x: Tensor; y: Tensor }) => {
 *   const [off, up] = [sub(1, x), sub(y, mul(x, x))];
 *   return add(mul(off, off), mul(mul(up, up), 100));
 * };
 * const start = { x: tensor(-1.2), y: tensor(1) };
 * const { params } = minimise(newtonConjugate(), valley, start, { steps: 30 });
 * assert.ok(Math.abs(values(params.x)[0] - 1) < 1e-9);
 * ```
 */
export function newtonConjugate(
  { most = 50, damping = 0 }: NewtonConjugate = {},
): Optimiser {
  const name = "Newton–CG";
  checkCount(name, "most", most);
  checkAtLeastZero(name, "the damping", damping);
  return {
    name,
    start: () => ({}),
    step({ params }, loss) {
      const before = loss(params);
      using inner = scope();
      const slope = flattened(gradientsOf(before, params));
      const length = Math.sqrt(dot(slope, slope));
      const { x: way } = conjugateGradient(
        (d) =>
          bendAlong(before, params, d).map((bend, i) => bend + damping * d[i]),
        slope.map((value) => -value),
        { most, tolerance: Math.min(0.5, Math.sqrt(length)) },
      );
      const [from, height] = [flattened(params), item(before)];
      const promised = ENOUGH * dot(slope, way);
      for (let far = 1, i = 0; i < HALVINGS; far /= 2, i++) {
        const there = from.map((value, k) => value + far * way[k]);
        const next = unflattened(params, there);
        if (lossAt(loss, next) < height + far * promised) {
          const state = { params: keepTree(inner, next), memory: {} };
          return { state, loss: before };
        }
      }
      return { state: { params, memory: {} }, loss: before };
    },
  };
}
//# sourceMappingURL=newton_conjugate.ts.map
