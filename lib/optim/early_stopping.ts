import { NotANumberError } from "../errors.ts";
import { item, type Tensor } from "../tensor.ts";
import type { Tree } from "../weights/named_tree.ts";
import { bestIn, better, noBest, numberLike } from "./best.ts";
import { lossAt } from "./flat.ts";
import type { Optimiser, StepInfo, Trainee } from "./optimiser.ts";
import { checkCount } from "./plan.ts";
import { part } from "./trees.ts";

/** What is looked at, and for how long. */
export interface EarlyStopping<P extends Tree> {
  /** Computes the loss [] on rows that are not trained on. */
  readonly check: (params: P) => Tensor;
  /** How many looks in a row may be no better than the best. */
  readonly patience: number;
  /** How many steps from look to look; 1 by default. */
  readonly every?: number;
}

/**
 * Watches the loss on other rows, and stops another optimiser when that has not
 * fallen for so many looks: the parameters are then the best ones, and stay so.
 * Before that they are the last ones: take `bestOf` if the steps may run out
 * before the patience does.
 *
 * It remembers `best` and `lowest`, see `bestOf`; as `waits` how many looks are
 * left; and what the inner optimiser does, as `inner`.
 * @throws {RangeError} if patience or every is no whole number from 1 up
 * @throws {NotANumberError} in a step, if the watched loss is not finite
 *
 * Source: L. Prechelt, "Early stopping – but when?" (1998).
 * @example Two losses that want different things
 * ```ts
 * import { mul, sub, type Tensor, tensor, values } from "lib/tensor.ts";
 * import { gradientDescent } from "lib/optim/gradient_descent.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * const square = (x: Tensor) => mul(x, x);
 * const optimiser = earlyStopping(gradientDescent({ rate: 0.05 }), {
 *   check: ({ w }: { w: Tensor }) => square(sub(w, 2)),
 *   patience: 3,
 * });
 * const start = { w: tensor(0) };
 * const to3 = ({ w }: typeof start) => square(sub(w, 3));
 * const end = minimise(optimiser, to3, start, { steps: 100 });
 * assert.ok(hasStopped(end));
 * assert.ok(Math.abs(values(end.params.w)[0] - 2) < 0.1);
 * ```
 */
export function earlyStopping<Q extends Tree>(
  inner: Optimiser,
  { check, patience, every = 1 }: EarlyStopping<Q>,
): Optimiser {
  const name = `${inner.name} with early stopping`;
  checkCount(name, "the patience", patience);
  checkCount(name, "every", every);
  const look = (params: Tree) => lossAt(check, params as Q);
  return {
    name,
    start: (params) => ({
      ...noBest(params),
      waits: numberLike(params, patience + 1),
      inner: inner.start(params),
    }),
    step<P extends Tree>(
      now: Trainee<P>,
      loss: (params: P) => Tensor,
      info: StepInfo,
    ) {
      if (hasStopped(now)) return { state: now, loss: loss(now.params) };
      let best = bestIn(name, now.memory);
      let waits = part(name, now.memory, "waits") as Tensor;
      if (info.step % every === 0) {
        const seen = look(now.params);
        if (!Number.isFinite(seen)) throw notFinite(name, info.step, seen);
        const next = better(best, now.params, seen, item(waits) > patience);
        const left = next === best ? item(waits) - 1 : patience;
        best = next;
        waits = numberLike(now.params, left);
      }
      const memory = part(name, now.memory, "inner");
      if (item(waits) === 0) {
        const params = best.best as P;
        const state = { params, memory: { ...best, waits, inner: memory } };
        return { state, loss: loss(now.params) };
      }
      const next = inner.step({ params: now.params, memory }, loss, info);
      const { params, memory: inside } = next.state;
      const state = { params, memory: { ...best, waits, inner: inside } };
      return { state, loss: next.loss };
    },
  };
}

/**
 * Says whether early stopping has stopped a training. Steps after that change
 * nothing; a training's signal can end it.
 *
 * @throws {TypeError} if the state is of another optimiser
 */
export function hasStopped({ memory }: Trainee<Tree>): boolean {
  return item(part("hasStopped", memory, "waits") as Tensor) === 0;
}

function notFinite(name: string, step: number, seen: number): Error {
  return new NotANumberError(
    `${name}: the watched loss is ${seen} before step ${step}`,
  );
}
//# sourceMappingURL=early_stopping.ts.map
