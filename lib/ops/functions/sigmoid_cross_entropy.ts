import type { Tensor } from "../../tensor/tensor.ts";
import { mul } from "../arithmetic/mul.ts";
import { sub } from "../arithmetic/sub.ts";
import type { Operand } from "../elementwise.ts";
import { softplus } from "./softplus.ts";

/**
 * Measures how surprised somebody is by yes (1) or no (0) who believes in the
 * sigmoid of the logits: −log of the probability of what is the case. With
 * x for a logit and y for a target it comes to softplus(x) − x · y, which
 * neither overflows nor takes the logarithm of 0.
 *
 * Shapes: logits and targets: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const loss = sigmoidCrossEntropy(tensor([-1000, 1000]), tensor([1, 1]));
 * assert.deepEqual(toArray(loss), [1000, 0]);
 * ```
 */
export function sigmoidCrossEntropy(logits: Tensor, targets: Operand): Tensor {
  return sub(softplus(logits), mul(logits, targets));
}
//# sourceMappingURL=sigmoid_cross_entropy.ts.map
