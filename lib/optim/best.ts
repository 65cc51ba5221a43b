/**
 * The best parameters so far, in an optimiser's memory.
 *
 * @module
 */
import { item, type Tensor } from "../tensor.ts";
import { fromValuesLike } from "../tensor/door.ts";
import { leaves, type Tree } from "../weights/named_tree.ts";
import type { Trainee } from "./optimiser.ts";
import { part } from "./trees.ts";

/** What is remembered of the best. */
export type Best = {
  /** The parameters with the lowest loss that was seen. */
  readonly best: Tree;
  /** That loss; 0 as long as none was seen. */
  readonly lowest: Tensor;
};

/**
 * Gives the best parameters that an optimiser has seen; before the first step,
 * those that it began with.
 *
 * @param now a state of `annealing`, `randomRestarts` or `earlyStopping`
 * @throws {TypeError} if it is of an optimiser that does not keep them
 */
export function bestOf<P extends Tree>(now: Trainee<P>): P {
  return part("bestOf", now.memory, "best") as P;
}

/** Gives what is remembered before a loss was seen. */
export function noBest(params: Tree): Best {
  return { best: params, lowest: numberLike(params, 0) };
}

/** Takes what is remembered of the best out of a memory. */
export function bestIn(optimiser: string, memory: Tree): Best {
  return {
    best: part(optimiser, memory, "best"),
    lowest: part(optimiser, memory, "lowest") as Tensor,
  };
}

/**
 * Remembers the parameters, if they are better.
 *
 * @param isFirst whether no loss was seen before
 */
export function better(
  known: Best,
  params: Tree,
  loss: number,
  isFirst: boolean,
): Best {
  const lowest = isFirst ? NaN : item(known.lowest);
  if (loss >= lowest || Number.isNaN(loss) && !isFirst) return known;
  return { best: params, lowest: numberLike(params, loss) };
}

/** Makes a tensor [] on a tree's backend. */
export function numberLike(tree: Tree, value: number): Tensor {
  const [first] = leaves(tree);
  if (first) return fromValuesLike(first[1], [value], []);
  throw new RangeError("optimiser: no parameters; expected a tensor or more");
}
//# sourceMappingURL=best.ts.map
