import type { Random } from "../random.ts";
import type { Initialiser } from "./init.ts";
import { initLinear } from "./init_linear.ts";
import type { LinearParams, MlpParams } from "./params.ts";

/**
 * Makes the parameters of a multi-layer perceptron, the first layer first.
 *
 * @param sizes how many numbers go in, come out of each hidden layer, and out
 * of the last: at least two
 * @param initialiser {@linkcode he} by default
 * @throws {RangeError} if there are fewer than two sizes
 * @throws {ShapeError} if a size is not at least 1
 * @example
 * ```ts
 * const params = initMlp([64, 32, 10], Math.random);
 * assert.deepEqual(Object.keys(params), ["layer1", "layer2"]);
 * assert.deepEqual(params.layer2.w.shape, [32, 10]);
 * ```
 */
export function initMlp(
  sizes: readonly number[],
  random: Random,
  initialiser?: Initialiser,
): MlpParams {
  if (sizes.length < 2) {
    throw new RangeError(
      `initMlp: sizes [${sizes.join(", ")}]; expected inputs and outputs`,
    );
  }
  const params: Record<`layer${number}`, LinearParams> = {};
  for (let k = 1; k < sizes.length; k++) {
    params[`layer${k}`] = initLinear(
      sizes[k - 1],
      sizes[k],
      random,
      initialiser,
    );
  }
  return params;
}
//# sourceMappingURL=init_mlp.ts.map
