/**
 * All numbers of a tree in a row, and back.
 *
 * @module
 */
import { item, scope, type Tensor, untracked, values } from "../tensor.ts";
import { fromValuesLike } from "../tensor/door.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";

/**
 * Lists all numbers of a tree, in the order of its leaves.
 *
 * @example
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 *
 * const tree = { w: tensor([[1], [2]]), b: tensor(3) };
 * assert.deepEqual(flattened(tree), [1, 2, 3]);
 * ```
 */
export function flattened(tree: Tree): number[] {
  return leaves(tree).flatMap(([, tensor]) => [...values(tensor)]);
}

/**
 * Puts numbers in a row into the form of a tree, on its backend.
 *
 * @param like gives the form; it stays as it is
 * @throws {RangeError} if there are more or fewer than the tree has
 */
export function unflattened<T extends Tree>(
  like: T,
  numbers: readonly number[],
): T {
  let at = 0;
  const tree = withLeaves(like, (_, tensor) => {
    const part = numbers.slice(at, at += tensor.size);
    if (at <= numbers.length) return fromValuesLike(tensor, part);
    throw new RangeError(`unflattened: ${numbers.length} numbers are too few`);
  });
  if (at === numbers.length) return tree;
  throw new RangeError(
    `unflattened: ${numbers.length} numbers; expected ${at}`,
  );
}

/** Gives a loss as a number, and leaves nothing behind. */
export function lossAt<P extends Tree>(
  loss: (params: P) => Tensor,
  params: P,
): number {
  using _ = scope();
  return item(untracked(() => loss(params)));
}
//# sourceMappingURL=flat.ts.map
