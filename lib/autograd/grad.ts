import { NotConnectedError, ShapeError } from "../errors.ts";
import { admit, blank, live } from "../tensor/door.ts";
import { untracked } from "../tensor/recording.ts";
import { scope } from "../tensor/scope.ts";
import { sameShape, show } from "../tensor/shape.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { backward } from "./backward.ts";
import { rules } from "./rules.ts";
import { topologicalOrder } from "./topological_order.ts";

/** How gradients are computed. */
export interface GradOptions {
  /** Whether the gradients know how they were made, for gradients of them. */
  readonly createGraph?: boolean;
  /** The gradient to start from, of the loss's shape; 1 by default. */
  readonly seed?: Tensor;
  /** Asks for 0 where no gradient goes, instead of an error. */
  readonly unconnected?: "zeros";
}

/**
 * Computes the gradients of a loss by some tensors that it was made from.
 *
 * Shapes: loss [], or any with a seed of its shape → one gradient for each of
 * the tensors, of its shape.
 * @throws {ShapeError} if the loss is not a single number, and has no seed
 * @throws {NotConnectedError} if the loss was not made from one of the tensors,
 * unless zeros are asked for there
 * @example The slope of x² at 3
 * ```ts
 * import { mul } from "lib/ops/arithmetic/mul.ts";
 * import { tensor } from "lib/tensor/create.ts";
 * import { toArray } from "lib/tensor/read.ts";
 * const x = tensor(3);
 * const [dx] = grad(mul(x, x), [x]);
 * assert.equal(toArray(dx), 6);
 * ```
 */
export function grad(
  loss: Tensor,
  inputs: readonly Tensor[],
  { createGraph = false, seed, unconnected: zeros }: GradOptions = {},
): Tensor[] {
  live("grad", loss);
  checkSeed(loss, seed);
  const order = between(topologicalOrder(loss), inputs);
  const work = () => {
    const gradients = backward(order, seed ?? filled(loss, 1), rules);
    return inputs.map((input, i) =>
      gradients.get(input) ??
        (zeros ? filled(input, 0) : unconnected(input, i))
    );
  };
  if (createGraph) return work();
  using inner = scope();
  return untracked(work).map((gradient) => inner.keep(gradient));
}

/** Leaves out what was not made from one of the inputs. */
function between(order: Tensor[], inputs: readonly Tensor[]): Tensor[] {
  const wanted = new Set(inputs);
  return order.filter((tensor) => {
    if (wanted.has(tensor)) return true;
    if (!tensor.made?.inputs.some((input) => wanted.has(input))) return false;
    wanted.add(tensor);
    return true;
  });
}

function checkSeed(loss: Tensor, seed?: Tensor): void {
  if (seed) admit("grad", seed);
  if (seed ? sameShape(seed.shape, loss.shape) : loss.size === 1) return;
  const shape = show(loss.shape);
  throw new ShapeError(
    seed
      ? `grad: a seed of ${show(seed.shape)} for a loss of ${shape}; ` +
        `expected equal shapes`
      : `grad: a loss of ${shape}; expected a single number: sum it, or take ` +
        `its mean`,
  );
}

function filled(like: Tensor, value: number): Tensor {
  const out = blank(like, like.shape);
  out.storage.backend.fill(out.storage, value);
  return out;
}

function unconnected(input: Tensor, i: number): never {
  throw new NotConnectedError(
    `grad: no gradient goes from the loss to input ${i}, ${
      show(input.shape)
    }: it has no part in the loss, or none that changes it, or that is ` +
      "forgotten: what leaves a scope, or is made in untracked(…) or by grad " +
      "without createGraph, forgets how it was made",
  );
}
//# sourceMappingURL=grad.ts.map
