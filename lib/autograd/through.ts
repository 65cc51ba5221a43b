import { record } from "../ops/op_table.ts";
import { reshape } from "../ops/view/reshape.ts";
import { untracked } from "../tensor/recording.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { backward } from "./backward.ts";
import type { Pull, Rules } from "./rule.ts";
import { topologicalOrder } from "./topological_order.ts";

/**
 * Gives an op's gradients by way of primitive ops that come to the same: where
 * the gradients are to have gradients themselves.
 *
 * @param g the gradient by the op's output
 * @param plain computes the output by recorded ops
 * @returns one function for each input; the first that is called computes all
 * @example
 * ```ts
 * import { mul } from "lib/ops/arithmetic/mul.ts";
 * import { tensor } from "lib/tensor/create.ts";
 * import { toArray } from "lib/tensor/read.ts";
 * import type { Tensor } from "lib/tensor/tensor.ts";
 * import { rules } from "lib/autograd/rules.ts";
 * const square = ([x]: readonly Tensor[]) => mul(x, x);
 * const [pull] = through(tensor(1), [tensor(3)], square, rules);
 * assert.equal(toArray(pull()), 6);
 * ```
 */
export function through(
  g: Tensor,
  inputs: readonly Tensor[],
  plain: (inputs: readonly Tensor[]) => Tensor,
  rules: Rules,
): Pull[] {
  let known: Tensor[] | undefined;
  const compute = () => {
    // An input may be made from another one; what stands for it is not.
    const doubles = inputs.map((x) => untracked(() => reshape(x, x.shape)));
    const order = topologicalOrder(plain(doubles));
    doubles.forEach((each, i) => record(each, "reshape", [inputs[i]], null));
    const gradients = backward(order, g, rules);
    return doubles.map((each) => gradients.get(each)!);
  };
  return inputs.map((_, i) => () => (known ??= compute())[i]);
}
//# sourceMappingURL=through.ts.map
