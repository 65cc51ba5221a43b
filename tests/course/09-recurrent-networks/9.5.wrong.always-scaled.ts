import { norm, type Tensor, values } from "../../../lib/tensor.ts";

/**
 * Gives the one factor that shortens some gradients together so that the length
 * of all of them, √Σg², is at most `most`: 1 if they are short enough already.
 *
 * Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training
 * recurrent neural networks" (2013).
 * @example
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 *
 * assert.equal(clipFactor([tensor([30]), tensor([40])], 5), 0.1);
 * assert.equal(clipFactor([tensor([3]), tensor([4])], 10), 1);
 * ```
 */
export function clipFactor(
  gradients: readonly Tensor[],
  most: number,
): number {
  const length = Math.hypot(...gradients.map((g) => values(norm(g))[0]));
  return most / length;
}
