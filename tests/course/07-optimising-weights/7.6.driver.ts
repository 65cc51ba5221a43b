import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import "../../../lib/weights/named_tree.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import type * as Exercise from "../../../lib/optim/l2_penalty.ts";
import {
  add,
  type Nested,
  sum,
  type Tensor,
  tensor,
  toArray,
  useBackend,
} from "../../../lib/tensor.ts";
import { leaves, type Tree } from "../../../lib/weights/named_tree.ts";

useBackend("reference");

/** Numbers in objects and lists: a list that begins with objects is a list of trees, any other a tensor. */
type Plain = Nested | readonly Plain[] | { readonly [part: string]: Plain };

function planted(plain: Plain): Tree {
  if (typeof plain === "number") return tensor(plain);
  if (!Array.isArray(plain)) {
    return Object.fromEntries(
      Object.entries(plain).map(([part, inner]) => [part, planted(inner)]),
    );
  }
  const isList = typeof plain[0] === "object" && !Array.isArray(plain[0]);
  return isList ? plain.map(planted) : tensor(plain);
}

function named(tree: Tree, tensorOf: (leaf: Tensor, i: number) => Tensor) {
  return Object.fromEntries(
    leaves(tree).map(([name, leaf], i) => [name, toArray(tensorOf(leaf, i))]),
  );
}

/** What the parameters cost. */
export function penaltyOf(
  mine: typeof Exercise,
  params: Plain,
  strength: number,
) {
  return toArray(mine.l2Penalty(planted(params), strength));
}

/** The gradient of each parameter, by its name. */
export function slopesOf(
  mine: typeof Exercise,
  params: Plain,
  strength: number,
) {
  const tree = planted(params);
  const all = leaves(tree).map(([, leaf]) => leaf);
  const slopes = grad(mine.l2Penalty(tree, strength), all, {
    unconnected: "zeros",
  });
  return named(tree, (_, i) => slopes[i]);
}

/** The gradient of all slopes, added up, by the parameters' names. */
export function bendsOf(
  mine: typeof Exercise,
  params: Plain,
  strength: number,
) {
  const tree = planted(params);
  const all = leaves(tree).map(([, leaf]) => leaf);
  const slopes = grad(mine.l2Penalty(tree, strength), all, {
    createGraph: true,
    unconnected: "zeros",
  });
  const total = slopes.map((slope) => sum(slope)).reduce((a, b) => add(a, b));
  const bends = grad(total, all, { unconnected: "zeros" });
  return named(tree, (_, i) => bends[i]);
}

/** What the parameters hold after the call, by their names. */
export function paramsAfter(
  mine: typeof Exercise,
  params: Plain,
  strength: number,
) {
  const tree = planted(params);
  mine.l2Penalty(tree, strength);
  return named(tree, (leaf) => leaf);
}

serve({ penaltyOf, slopesOf, bendsOf, paramsAfter });
//# sourceMappingURL=7.6.driver.ts.map
