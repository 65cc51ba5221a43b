import type { Random } from "../random.ts";
import { zeros } from "../tensor.ts";
import { he, type Initialiser } from "./init.ts";
import type { LinearParams } from "./params.ts";

/**
 * Makes a linear layer: drawn weights and zero biases.
 *
 * Shapes: → w [inputs, outputs], b [outputs].
 * @throws {ShapeError} if a length is not at least 1
 * @example
 * ```ts
 * const { w, b } = initLinear(3, 2, Math.random);
 * assert.deepEqual([w.shape, b.shape], [[3, 2], [2]]);
 * ```
 */
export function initLinear(
  inputs: number,
  outputs: number,
  random: Random,
  initialiser: Initialiser = he,
): LinearParams {
  return { w: initialiser([inputs, outputs], random), b: zeros([outputs]) };
}
//# sourceMappingURL=init_linear.ts.map
