import { ShapeError } from "../../errors.ts";
import { admit, blank, fromValuesLike, together } from "../../tensor/door.ts";
import { untracked } from "../../tensor/recording.ts";
import { sameShape, show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { checkedIndices } from "../index/checked_indices.ts";
import { record } from "../op_table.ts";
import { byRows } from "./by_rows.ts";

/**
 * Measures how surprised somebody is by the labels who believes in the softmax
 * of the logits: −log of each label's probability.
 *
 * Shapes: logits [..., n], labels int32 [...] from 0 to n − 1 → [...].
 * @throws {ShapeError} if there is not one label for each row
 * @throws {IndexError} if a label is out of range
 * @example Between two equals, one bit: log 2
 * ```ts
 * import { item, tensor } from "lib/tensor.ts";
 * const loss = softmaxCrossEntropy(tensor([[5, 5]]), tensor([1], "int32"));
 * assert.equal(item(loss).toFixed(4), "0.6931");
 * ```
 */
export function softmaxCrossEntropy(logits: Tensor, labels: Tensor): Tensor {
  admit("softmaxCrossEntropy", logits);
  admit("softmaxCrossEntropy", labels, "int32");
  together("softmaxCrossEntropy", logits, labels);
  const rank = logits.shape.length;
  if (rank === 0 || !sameShape(logits.shape.slice(0, -1), labels.shape)) {
    throw new ShapeError(
      `softmaxCrossEntropy: labels ${show(labels.shape)} for logits ${
        show(logits.shape)
      }; expected [..., n], and one label for each row`,
    );
  }
  const n = logits.shape[rank - 1];
  const chosen = checkedIndices("softmaxCrossEntropy", labels, n);
  for (let row = 0; row < chosen.length; row++) chosen[row] += row * n;
  const places = fromValuesLike(labels, chosen, [labels.size], "int32");
  const all = untracked(() => byRows("logSoftmax", logits, -1));
  const table = {
    storage: all.storage,
    shape: [all.size, 1],
    strides: [1, 1],
    offset: 0,
  };
  const { backend } = logits.storage;
  const picked = blank(logits, labels.shape);
  backend.gather(table, places, picked.storage);
  const out = blank(logits, labels.shape);
  backend.unary("neg", picked, out.storage);
  return record(out, "softmaxCrossEntropy", [logits, labels], null);
}
//# sourceMappingURL=softmax_cross_entropy.ts.map
