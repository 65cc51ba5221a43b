import { reshape, slice, type Tensor } from "../tensor.ts";

/**
 * Gives one step of a batch of sequences.
 *
 * Shapes: x [n, steps, ...rest] → [n, ...rest].
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const x = tensor([[[1], [2]], [[3], [4]]]);
 * assert.deepEqual(toArray(stepAt(x, 1)), [[2], [4]]);
 * ```
 */
export function stepAt(x: Tensor, t: number): Tensor {
  const [n, , ...rest] = x.shape;
  return reshape(slice(x, [[], [t, t + 1]]), [n, ...rest]);
}
//# sourceMappingURL=step_at.ts.map
