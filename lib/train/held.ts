/**
 * State that outlives the scope of a step.
 *
 * @module
 */
import { contiguous } from "../tensor/door.ts";
import { scope } from "../tensor/scope.ts";
import { Tensor } from "../tensor/tensor.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";

/**
 * Holds the numbers of a tree: they stay though the scope of their tensors
 * ends, until they are dropped.
 */
export function held<S extends Tree>(tree: S): S {
  using _ = scope();
  const dense = withLeaves(tree, (_, tensor) => contiguous(tensor));
  for (const [, { storage }] of leaves(dense)) storage.users++;
  return dense;
}

/** Looks at held numbers by new tensors, which know of no ops before. */
export function borrowed<S extends Tree>(tree: S): S {
  return withLeaves(
    tree,
    (_, { storage, shape, strides, offset }) =>
      new Tensor(storage, shape, strides, offset),
  );
}

/** Lets go of held numbers. */
export function drop(tree: Tree): void {
  using _ = scope();
  borrowed(tree);
  for (const [, { storage }] of leaves(tree)) storage.users--;
}
//# sourceMappingURL=held.ts.map
