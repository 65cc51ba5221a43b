import { mul, type Tensor, untracked } from "../tensor.ts";
import { type Tree, withLeaves } from "../weights/named_tree.ts";

/**
 * Copies a state without how it came about: what is computed from it has no
 * gradient by anything before.
 *
 * Shapes: a tensor or any tree of floats → the same form.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const state = cut({ h: tensor([1, 2]) });
 * assert.deepEqual(toArray(state.h), [1, 2]);
 * assert.equal(state.h.made, null);
 * ```
 */
export function cut<T extends Tree>(state: T): T {
  return untracked(() => withLeaves(state, (_, x: Tensor) => mul(x, 1)));
}
//# sourceMappingURL=cut.ts.map
