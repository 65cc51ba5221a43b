import {
  div,
  mean,
  mul,
  softmaxCrossEntropy,
  sum,
  type Tensor,
} from "../tensor.ts";

/**
 * Gives the mean surprise by the letters that came, in nats, over those that are
 * there.
 *
 * Shapes: scores [n, steps, vocabSize], next int32 [n, steps], there [n, steps]
 * → [].
 * @param there 1 where a letter is, 0 where none is; everywhere 1 if it is left
 * out
 * @example The second letter does not count
 * ```ts
 * import { item, tensor } from "lib/tensor.ts";
 *
 * const scores = tensor([[[5, 5], [9, -9]]]);
 * const next = tensor([[0, 1]], "int32");
 * const loss = surprise(scores, next, tensor([[1, 0]]));
 * assert.equal(item(loss).toFixed(3), Math.log(2).toFixed(3));
 * ```
 */
export function surprise(scores: Tensor, next: Tensor, there?: Tensor): Tensor {
  const nats = softmaxCrossEntropy(scores, next);
  return there ? div(sum(mul(nats, there)), sum(there)) : mean(nats);
}
//# sourceMappingURL=surprise.ts.map
