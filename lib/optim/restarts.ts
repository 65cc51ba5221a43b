import { ShapeError } from "../errors.ts";
import type { Random } from "../random.ts";
import { item, type Tensor } from "../tensor.ts";
import { sameShape } from "../tensor/shape.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";
import { bestIn, better, noBest } from "./best.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkCount } from "./plan.ts";
import { part } from "./trees.ts";

/** How often, and where to. */
export interface Restarts {
  /** How many steps each round has. */
  readonly every: number;
  /** Draws where a round begins, in the form of the parameters. */
  readonly draw: (random: Random, params: Tree) => Tree;
}

/**
 * Begins again every so many steps, from parameters that are drawn anew, and
 * keeps the best. The first round begins where the training does.
 *
 * It remembers `best` and `lowest`, see `bestOf`, and what the inner optimiser
 * does, as `inner`. Schedules of the inner one begin again with each round.
 * @throws {RangeError} if `every` is no whole number from 1 up
 * @throws {ShapeError} in a step, if what is drawn has another form
 * @example
 * ```ts
 * import { mul, sub, type Tensor, tensor, values } from "lib/tensor.ts";
 * import { bestOf } from "lib/optim/best.ts";
 * import { gradientDescent } from "lib/optim/gradient_descent.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * // (w² − 1)² + w/4 has a high valley at 1, and a deep one at −1.
 * const valleys = ({ w }: { w: Tensor }) => {
 *   const off = sub(mul(w, w), 1);
 *   return sub(mul(off, off), mul(w, -0.25));
 * };
 * const optimiser = randomRestarts(gradientDescent({ rate: 0.05 }), {
 *   every: 50,
 *   draw: (random) => ({ w: tensor(3 * random() - 1.5) }),
 * });
 * const start = { w: tensor(1.2) };
 * const end = minimise(optimiser, valleys, start, { steps: 400 });
 * assert.ok(values(bestOf(end).w)[0] < 0);
 * ```
 */
export function randomRestarts(
  inner: Optimiser,
  { every, draw }: Restarts,
): Optimiser {
  const name = `${inner.name} with restarts`;
  checkCount(name, "every", every);
  return {
    name,
    start: (params) => ({ ...noBest(params), inner: inner.start(params) }),
    step(now, loss, { step, random }) {
      const known = bestIn(name, now.memory);
      const at = step % every;
      if (at > 0 || step === 0) {
        const memory = part(name, now.memory, "inner");
        const old = { params: now.params, memory };
        const next = inner.step(old, loss, { step: at, random });
        const height = item(next.loss);
        const best = better(known, now.params, height, step === 0);
        const { params, memory: inside } = next.state;
        const state = { params, memory: { ...best, inner: inside } };
        return { state, loss: next.loss };
      }
      const before = loss(now.params);
      const ended = better(known, now.params, item(before), false);
      const params = ofForm(name, now.params, draw(random, now.params));
      const fresh = { params, memory: inner.start(params) };
      const next = inner.step(fresh, loss, { step: 0, random });
      const best = better(ended, params, item(next.loss), false);
      const memory = { ...best, inner: next.state.memory };
      return { state: { params: next.state.params, memory }, loss: before };
    },
  };
}

/** @throws {ShapeError} if a tree has another form */
function ofForm<P extends Tree>(name: string, like: P, drawn: Tree): P {
  const found = new Map<string, Tensor>(leaves(drawn));
  const tree = withLeaves(like, (leaf, { shape }) => {
    const tensor = found.get(leaf);
    found.delete(leaf);
    if (tensor && sameShape(tensor.shape, shape)) return tensor;
    const what = tensor ? `[${tensor.shape}]` : "missing";
    throw new ShapeError(
      `${name}: ${leaf || "the parameter"} was drawn as ${what}; ` +
        `expected [${shape}]`,
    );
  });
  if (found.size === 0) return tree;
  throw new ShapeError(
    `${name}: ${[...found.keys()]} was drawn, and is no parameter`,
  );
}
//# sourceMappingURL=restarts.ts.map
