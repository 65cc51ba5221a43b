/**
 * Gradients by parameters that have names.
 *
 * @module
 */
import { grad } from "../autograd/grad.ts";
import { NotConnectedError, type Tensor } from "../tensor.ts";
import { leaves, type Tree, withLeaves } from "../weights/named_tree.ts";

/**
 * Computes a loss of some parameters, and its gradients by each of them.
 *
 * Shapes: loss [] → a tree of the parameters' form.
 * @param loss computes the loss [] of some parameters
 * @throws {RangeError} if there are no parameters
 * @throws {ShapeError} if the loss is not a single number
 * @throws {NotConnectedError} if the loss was not made from one of them
 * @example
 * ```ts
 * import { mul, tensor, toArray } from "lib/tensor.ts";
 *
 * const params = { x: tensor(3), y: tensor(5) };
 * const [loss, slopes] = gradients(({ x, y }) => mul(x, y), params);
 * assert.deepEqual([loss, slopes.x, slopes.y].map(toArray), [15, 5, 3]);
 * ```
 */
export function gradients<P extends Tree>(
  loss: (params: P) => Tensor,
  params: P,
): [loss: Tensor, gradients: P] {
  const value = loss(params);
  return [value, gradientsOf(value, params)];
}

/**
 * Gives the gradients of a loss that was computed from the parameters.
 *
 * Shapes: loss [] → a tree of the parameters' form.
 * @throws {RangeError} if there are no parameters
 * @throws {ShapeError} if the loss is not a single number
 * @throws {NotConnectedError} if the loss was not made from one of them
 */
export function gradientsOf<P extends Tree>(loss: Tensor, params: P): P {
  const named = leaves(params);
  if (named.length === 0) {
    throw new RangeError("gradients: no parameters; expected a tensor or more");
  }
  const slopes = byAll(loss, named);
  return withLeaves(params, (name) => slopes.get(name)!);
}

function byAll(
  loss: Tensor,
  named: [name: string, tensor: Tensor][],
): Map<string, Tensor> {
  try {
    const all = grad(loss, named.map(([, tensor]) => tensor));
    return new Map(named.map(([name], i) => [name, all[i]]));
  } catch (error) {
    if (!(error instanceof NotConnectedError)) throw error;
    for (const [name, tensor] of named) {
      try {
        grad(loss, [tensor]);
      } catch {
        throw new NotConnectedError(
          `gradients of ${name || "the parameter"}: ${error.message}`,
        );
      }
    }
    throw error;
  }
}
//# sourceMappingURL=gradients.ts.map
