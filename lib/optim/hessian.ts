import { scope, type Tensor } from "../tensor.ts";
import { leaves, type Tree } from "../weights/named_tree.ts";
import { flattened, unflattened } from "./flat.ts";
import { hvp } from "./hvp.ts";

/**
 * Multiplies the second derivatives of a loss with a direction, all parameters
 * in a row.
 *
 * Shapes: loss [] and a direction of as many numbers as the parameters have →
 * as many.
 */
export function bendAlong(
  loss: Tensor,
  params: Tree,
  direction: readonly number[],
): number[] {
  using _ = scope();
  const tensors = (tree: Tree) => leaves(tree).map(([, tensor]) => tensor);
  const way = tensors(unflattened(params, direction));
  return flattened(hvp(loss, tensors(params), way));
}

/**
 * Gives all second derivatives of a loss, the parameters in a row.
 *
 * Shapes: loss [] → [n, n] for n numbers in the parameters.
 * @param loss what was computed from the parameters
 * @throws {NotConnectedError} if the loss was not made from one of them
 * @example The loss x²y
 * ```ts
 * import { mul, tensor } from "lib/tensor.ts";
 *
 * const params = { x: tensor(3), y: tensor(5) };
 * const loss = mul(mul(params.x, params.x), params.y);
 * assert.deepEqual(hessian(loss, params), [[10, 6], [6, 0]]);
 * ```
 */
export function hessian(loss: Tensor, params: Tree): number[][] {
  const nothing = flattened(params).fill(0);
  return nothing.map((_, i) => bendAlong(loss, params, nothing.with(i, 1)));
}
//# sourceMappingURL=hessian.ts.map
