import { type Random, seeded } from "../random.ts";
import { item, scope, type Tensor } from "../tensor.ts";
import { release } from "../tensor/scope.ts";
import { leaves, type Tree } from "../weights/named_tree.ts";
import { beginning, type Optimiser, type Trainee } from "./optimiser.ts";
import { checkCount } from "./plan.ts";
import { keepTree } from "./trees.ts";

/** How long, and what is looked at. */
export interface Minimising<P extends Tree> {
  /** How many steps there are to be. */
  readonly steps: number;
  /** Where all steps draw from; `seeded(0)` by default. */
  readonly random?: Random;
  /** Is shown where a step ended; true from it ends the walk. */
  readonly watch?: (
    params: P,
    told: { readonly step: number; readonly loss: number },
  ) => boolean | void;
}

/** What came of it. */
export interface Minimised<P extends Tree> extends Trainee<P> {
  /** The loss before each step. */
  readonly losses: number[];
}

/**
 * Takes steps with an optimiser, at once. What a step makes is freed after it,
 * but for the parameters and what is remembered.
 *
 * @param params stay the caller's, as they are
 * @throws {RangeError} if steps is no whole number
 * @example
 * ```ts
 * import { mul, type Tensor, tensor } from "lib/tensor.ts";
 * import { adam } from "lib/optim/adam.ts";
 *
 * const square = ({ w }: { w: Tensor }) => mul(w, w);
 * const start = { w: tensor(3) };
 * const { losses } = minimise(adam({ rate: 1 }), square, start, { steps: 2 });
 * assert.equal(losses[0], 9);
 * assert.ok(Math.abs(losses[1] - 4) < 1e-6);
 * ```
 */
export function minimise<P extends Tree>(
  optimiser: Optimiser,
  loss: (params: P) => Tensor,
  params: P,
  { steps, random = seeded(0), watch }: Minimising<P>,
): Minimised<P> {
  checkCount("minimise", "steps", steps, 0);
  const callers = new Set(leaves(params).map(([, tensor]) => tensor));
  let now = beginning(optimiser, params);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    using inner = scope();
    const old = leaves(now).map(([, tensor]) => tensor);
    const stepped = optimiser.step(now, loss, { step, random });
    now = keepTree(inner, stepped.state);
    const kept = new Set(leaves(now).map(([, tensor]) => tensor));
    for (const tensor of old) {
      if (!callers.has(tensor) && !kept.has(tensor)) release(tensor);
    }
    losses.push(item(stepped.loss));
    if (watch?.(now.params, { step, loss: losses[step] })) break;
  }
  return { ...now, losses };
}
//# sourceMappingURL=minimise.ts.map
