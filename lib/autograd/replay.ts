import { add } from "../ops/arithmetic/add.ts";
import { div } from "../ops/arithmetic/div.ts";
import { mul } from "../ops/arithmetic/mul.ts";
import { sub } from "../ops/arithmetic/sub.ts";
import { neg } from "../ops/functions/neg.ts";
import { matmul } from "../ops/matmul/matmul.ts";
import type { Attributes } from "../ops/op_table.ts";
import { sum } from "../ops/reduce/sum.ts";
import { broadcastTo } from "../ops/view/broadcast_to.ts";
import { reshape } from "../ops/view/reshape.ts";
import { transpose } from "../ops/view/transpose.ts";
import type { Tensor } from "../tensor/tensor.ts";

type Again = (inputs: readonly Tensor[], before: Tensor) => Tensor;

const ops: Record<string, Again> = {
  add: ([a, b]) => add(a, b),
  sub: ([a, b]) => sub(a, b),
  mul: ([a, b]) => mul(a, b),
  div: ([a, b]) => div(a, b),
  neg: ([x]) => neg(x),
  matmul: ([a, b]) => matmul(a, b),
  sum: ([x], { made }) => {
    const { axes, keepDims } = made!.attributes as Attributes["sum"];
    return sum(x, axes, keepDims);
  },
  broadcastTo: ([x], { shape }) => broadcastTo(x, shape),
  reshape: ([x], { shape }) => reshape(x, shape),
  transpose: ([x], { made }) =>
    transpose(x, (made!.attributes as Attributes["transpose"]).order),
};

/**
 * Computes the last of some tensors again, as recorded, with other tensors in
 * place of some. Knows arithmetic, sums, views and matrix products.
 *
 * @param order in topological order
 * @param instead what stands in for which tensor, of the same shape
 * @throws {TypeError} if another op was recorded
 * @example
 * ```ts
 * import { mul } from "lib/ops/arithmetic/mul.ts";
 * import { tensor } from "lib/tensor/create.ts";
 * import { item } from "lib/tensor/read.ts";
 * const x = tensor(3);
 * const square = mul(x, x);
 * assert.equal(item(replay([x, square], new Map([[x, tensor(5)]]))), 25);
 * ```
 */
export function replay(
  order: readonly Tensor[],
  instead: ReadonlyMap<Tensor, Tensor>,
): Tensor {
  const now = new Map(instead);
  const current = (tensor: Tensor) => now.get(tensor) ?? tensor;
  for (const tensor of order) {
    if (!tensor.made || instead.has(tensor)) continue;
    const { op, inputs } = tensor.made;
    if (!Object.hasOwn(ops, op)) {
      throw new TypeError(
        `replay: can't do ${op} again; expected ${Object.keys(ops).join(", ")}`,
      );
    }
    now.set(tensor, ops[op](inputs.map(current), tensor));
  }
  return current(order[order.length - 1]);
}
//# sourceMappingURL=replay.ts.map
