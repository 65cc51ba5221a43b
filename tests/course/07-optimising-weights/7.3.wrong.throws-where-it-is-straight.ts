import { grad } from "../../../lib/autograd/grad.ts";
import { add, mul, sum, type Tensor } from "../../../lib/tensor.ts";

/**
 * Multiplies the second derivatives of a loss with a direction, without writing
 * the whole matrix: H·d, the change of the gradient on the way along d.
 *
 * Shapes: loss [], a direction of the shape of each input → the same shapes.
 * @param inputs what the loss was made from
 * @param direction numbers; not made from the inputs, or gradients would flow
 * through it, too
 * @throws {ShapeError} if the loss is not a single number
 * @throws {NotConnectedError} if the loss was not made from one of the inputs
 * @example The loss x²y bends by 2y along x, and by 2x across
 * ```ts
 * import { mul, tensor, toArray } from "lib/tensor.ts";
 *
 * const [x, y] = [tensor(3), tensor(5)];
 * const bends = hvp(mul(mul(x, x), y), [x, y], [tensor(1), tensor(0)]);
 * assert.deepEqual(bends.map(toArray), [10, 6]);
 * ```
 */
export function hvp(
  loss: Tensor,
  inputs: readonly Tensor[],
  direction: readonly Tensor[],
): Tensor[] {
  const slopes = grad(loss, inputs, { createGraph: true });
  const along = slopes
    .map((slope, i) => sum(mul(slope, direction[i])))
    .reduce((total, term) => add(total, term));
  return grad(along, inputs);
}
