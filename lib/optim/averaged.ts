import { add, mul, scope, sub, type Tensor, untracked } from "../tensor.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";
import type { Optimiser, Trainee } from "./optimiser.ts";
import { checkShare } from "./plan.ts";
import { keepTree, part } from "./trees.ts";

/**
 * Keeps a moving mean of another optimiser's parameters:
 * m ← m + (w − m)(1 − δ)/(1 − δᵗ) after step t = 1, 2, …
 *
 * It remembers `mean`, see `averageOf`, and what the inner optimiser does, as
 * `inner`.
 * @param plan decay is δ, 0.99 by default
 * @throws {RangeError} if the decay is not from 0 to below 1
 *
 * Source: B. T. Polyak, A. B. Juditsky, "Acceleration of stochastic
 * approximation by averaging" (1992).
 * @example Steps that are too long go to and fro; their mean does not
 * ```ts
 * import { mul, type Tensor, tensor, values } from "lib/tensor.ts";
 * import { gradientDescent } from "lib/optim/gradient_descent.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * const square = ({ w }: { w: Tensor }) => mul(w, w);
 * const optimiser = averaged(gradientDescent({ rate: 1 }));
 * const start = { w: tensor(5) };
 * const end = minimise(optimiser, square, start, { steps: 100 });
 * assert.equal(values(end.params.w)[0], 5);
 * assert.ok(Math.abs(values(averageOf(end).w)[0]) < 0.1);
 * ```
 */
export function averaged(
  inner: Optimiser,
  { decay = 0.99 }: { decay?: number } = {},
): Optimiser {
  const name = `${inner.name}, averaged`;
  checkShare(name, "the decay", decay);
  return {
    name,
    start: (params) => ({ mean: params, inner: inner.start(params) }),
    step(now, loss, info) {
      const memory = part(name, now.memory, "inner");
      const next = inner.step({ params: now.params, memory }, loss, info);
      const { params, memory: inside } = next.state;
      const share = (1 - decay) / (1 - decay ** (info.step + 1));
      const old = new Map<string, Tensor>(
        leaves(part(name, now.memory, "mean")),
      );
      using own = scope();
      const mean = untracked(() =>
        withLeaves(params, (leaf, w) => {
          const m = old.get(leaf)!;
          return add(m, mul(sub(w, m), share));
        })
      );
      keepTree(own, mean);
      const state = { params, memory: { mean, inner: inside } };
      return { state, loss: next.loss };
    },
  };
}

/**
 * Gives the mean of the parameters.
 *
 * @param now a state of `averaged`
 * @throws {TypeError} if it is of another optimiser
 */
export function averageOf<P extends Tree>(now: Trainee<P>): P {
  return part("averageOf", now.memory, "mean") as P;
}
//# sourceMappingURL=averaged.ts.map
