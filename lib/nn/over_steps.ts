import type { CellParams } from "../recurrent/cell_params.ts";
import { stepAt } from "../recurrent/step_at.ts";
import {
  expandDims,
  linear,
  slice,
  stack,
  type Tensor,
  where,
  zeros,
} from "../tensor.ts";

/**
 * Takes a batch of sequences apart, in halves of halves, so that the way back
 * costs little more than the way there.
 *
 * Shapes: x [n, steps, ...rest] → for each step [n, ...rest].
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const parts = stepsOf(tensor([[1, 2, 3], [4, 5, 6]]));
 * assert.deepEqual(parts.map(toArray), [[1, 4], [2, 5], [3, 6]]);
 * ```
 */
export function stepsOf(x: Tensor): Tensor[] {
  const [, steps] = x.shape;
  if (steps < 2) return Array.from({ length: steps }, (_, t) => stepAt(x, t));
  const half = Math.floor(steps / 2);
  return [[0, half], [half, steps]].flatMap(([from, to]) =>
    stepsOf(slice(x, [[], [from, to]]))
  );
}

/**
 * Sends a batch of sequences through a recurrent step, as `unroll` does, and
 * gives all states. What comes of the inputs, x · w + b, is computed for all
 * steps at once. Where a sequence has ended, its state stays as it is, and its
 * input counts for nothing, whatever it is.
 *
 * Shapes: x [n, steps, inputs], h [n, hidden], there [n, steps] → [n, steps,
 * hidden].
 * @param step gives the next state [n, hidden] of x · w + b of a step [n,
 * columns] and the state before
 * @param h the state before the first step; 0 by default
 * @throws {ShapeError} if there is no step
 * @example
 * ```ts
 * import { add, tensor, toArray } from "lib/tensor.ts";
 *
 * const params = { w: tensor([[2]]), u: tensor([[0]]), b: tensor([1]) };
 * const x = tensor([[[1], [2], [NaN]]]);
 * const sums = overSteps(add, params, x, tensor([[10]]), tensor([[1, 1, 0]]));
 * assert.deepEqual(toArray(sums), [[[13], [18], [18]]]);
 * ```
 */
export function overSteps(
  step: (z: Tensor, h: Tensor) => Tensor,
  { w, u, b }: CellParams,
  x: Tensor,
  h: Tensor = zeros([x.shape[0], u.shape[0]]),
  there?: Tensor,
): Tensor {
  const seen = there ? where(expandDims(there, 2), x, 0) : x;
  const goesOn = there && stepsOf(there);
  const states: Tensor[] = [];
  let now = h;
  for (const [t, z] of stepsOf(linear(seen, w, b)).entries()) {
    const next = step(z, now);
    now = goesOn ? where(expandDims(goesOn[t], 1), next, now) : next;
    states.push(now);
  }
  return stack(states, 1);
}
//# sourceMappingURL=over_steps.ts.map
