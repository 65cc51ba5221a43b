import { mul, norm, values } from "../tensor.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";
import { checkPositive } from "./plan.ts";

/**
 * Shortens gradients, all by the same factor, if the length of all together,
 * √Σg², is above a limit.
 *
 * Shapes: any tree → the same form.
 * @param most the limit
 * @returns the gradients themselves if they are short enough
 * @throws {RangeError} if the limit is not above 0
 *
 * Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training
 * recurrent neural networks" (2013).
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const short = clipNorm({ w: tensor([30]), b: tensor([40]) }, 5);
 * assert.deepEqual([short.w, short.b].map(toArray), [[3], [4]]);
 * ```
 */
export function clipNorm<T extends Tree>(gradients: T, most: number): T {
  checkPositive("clipNorm", "the limit", most);
  const lengths = leaves(gradients).map(([, g]) => values(norm(g))[0]);
  const length = Math.hypot(...lengths);
  if (!(length > most)) return gradients;
  return withLeaves(gradients, (_, g) => mul(g, most / length));
}
//# sourceMappingURL=clip_norm.ts.map
