/**
 * Optimisers that treat each tensor by itself.
 *
 * @module
 */
import { scope, type Tensor, untracked } from "../tensor.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";
import { clipNorm } from "./clip_norm.ts";
import { gradientsOf } from "./gradients.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkPositive } from "./plan.ts";
import { keepTree, part, zerosLike } from "./trees.ts";

/** How one tensor takes a step. */
export interface TensorRule<Part extends string> {
  /** What the optimiser is called. */
  readonly name: string;
  /** What is remembered of each tensor; each begins as zeros of its shape. */
  readonly remembers: readonly Part[];
  /** How long all gradients together may be; without end by default. */
  readonly clip?: number;
  /**
   * Gives the next tensor, and what is remembered then.
   *
   * @param step how many steps were done before
   */
  step(
    w: Tensor,
    slope: Tensor,
    memory: Readonly<Record<Part, Tensor>>,
    step: number,
  ): { readonly w: Tensor; readonly memory: Readonly<Record<Part, Tensor>> };
}

/**
 * Makes an optimiser of a rule for one tensor. Its memory has a tree of the
 * parameters' form for each thing that the rule remembers.
 *
 * @throws {RangeError} if what clips is not above 0
 * @example Steps that are 1 long, up or down
 * ```ts
 * import { mul, sign, sub, tensor, toArray } from "lib/tensor.ts";
 * import { beginning } from "lib/optim/optimiser.ts";
 *
 * const signs = byTensor({
 *   name: "signs",
 *   remembers: [],
 *   step: (w, slope) => ({ w: sub(w, sign(slope)), memory: {} }),
 * });
 * const info = { step: 0, random: Math.random };
 * const now = beginning(signs, { w: tensor(7) });
 * const { state } = signs.step(now, ({ w }) => mul(w, w), info);
 * assert.equal(toArray(state.params.w), 6);
 * ```
 */
export function byTensor<Part extends string>(
  { name, remembers, clip, step: rule }: TensorRule<Part>,
): Optimiser {
  if (clip !== undefined) checkPositive(name, "clip", clip);
  return {
    name,
    start: (params) =>
      Object.fromEntries(remembers.map((each) => [each, zerosLike(params)])),
    step(now, loss, { step }) {
      const before = loss(now.params);
      using inner = scope();
      const slopes = gradientsOf(before, now.params);
      const next = untracked(() => {
        const way = clip === undefined ? slopes : clipNorm(slopes, clip);
        return walk({ name, remembers, step: rule }, now, way, step);
      });
      return { state: keepTree(inner, next), loss: before };
    },
  };
}

function walk<P extends Tree, Part extends string>(
  { name, remembers, step: rule }: TensorRule<Part>,
  now: { readonly params: P; readonly memory: Tree },
  slopes: P,
  step: number,
): { params: P; memory: Tree } {
  const slope = new Map(leaves(slopes));
  const old = remembers.map((each) =>
    [
      each,
      new Map(leaves(part(name, now.memory, each))),
    ] as const
  );
  const next = new Map<string, ReturnType<typeof rule>>();
  const params = withLeaves(now.params, (leaf, w) => {
    const known = Object.fromEntries(
      old.map(([each, tree]) => [each, remembered(name, each, leaf, tree)]),
    ) as Record<Part, Tensor>;
    const stepped = rule(w, slope.get(leaf)!, known, step);
    next.set(leaf, stepped);
    return stepped.w;
  });
  const memory = Object.fromEntries(remembers.map((each) => [
    each,
    withLeaves(params, (leaf) => next.get(leaf)!.memory[each]),
  ]));
  return { params, memory };
}

function remembered(
  name: string,
  each: string,
  leaf: string,
  tree: Map<string, Tensor>,
): Tensor {
  const found = tree.get(leaf);
  if (found) return found;
  throw new TypeError(
    `${name}: the memory has no ${each} of ${leaf || "the parameter"}; ` +
      "begin with beginning(optimiser, params)",
  );
}
//# sourceMappingURL=by_tensor.ts.map
