/**
 * What optimisers do with trees of tensors.
 *
 * @module
 */
import { type Scope, Tensor } from "../tensor.ts";
import { fromValuesLike } from "../tensor/door.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";

/**
 * Makes zeros of the shapes of a tree, on its backend.
 *
 * @example
 * ```ts
 * import { ones, toArray } from "lib/tensor.ts";
 *
 * assert.deepEqual(toArray(zerosLike({ w: ones([2]) }).w), [0, 0]);
 * ```
 */
export function zerosLike<T extends Tree>(tree: T): T {
  return withLeaves(
    tree,
    (_, tensor) => fromValuesLike(tensor, new Float32Array(tensor.size)),
  );
}

/** Keeps all tensors of a tree when a scope ends. */
export function keepTree<T extends Tree>(scope: Scope, tree: T): T {
  for (const [, tensor] of leaves(tree)) scope.keep(tensor);
  return tree;
}

/**
 * Gives a part of what an optimiser remembers.
 *
 * @throws {TypeError} if it is not there
 */
export function part(optimiser: string, memory: Tree, name: string): Tree {
  if (!(memory instanceof Tensor) && Object.hasOwn(memory, name)) {
    return (memory as Record<string, Tree>)[name];
  }
  throw new TypeError(
    `${optimiser}: the memory has no ${name}; begin with ` +
      "beginning(optimiser, params)",
  );
}
//# sourceMappingURL=trees.ts.map
