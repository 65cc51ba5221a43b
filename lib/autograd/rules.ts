/**
 * The table of rules: how a gradient goes back through each op.
 *
 * @module
 */
import { div } from "../ops/arithmetic/div.ts";
import { mul } from "../ops/arithmetic/mul.ts";
import { sub } from "../ops/arithmetic/sub.ts";
import { where } from "../ops/choose/where.ts";
import { equal } from "../ops/compare/equal.ts";
import { exp } from "../ops/functions/exp.ts";
import { sigmoid } from "../ops/functions/sigmoid.ts";
import { oneHot } from "../ops/index/one_hot.ts";
import { linearVjp } from "../ops/matmul/linear_vjp.ts";
import { restored } from "../ops/reduce/restored.ts";
import { sum } from "../ops/reduce/sum.ts";
import { softmax } from "../ops/rows/softmax.ts";
import { expandDims } from "../ops/view/expand_dims.ts";
import { primitiveRules } from "./primitive_rules.ts";
import type { Rules } from "./rule.ts";

/** How a gradient goes back through each op. */
export const rules: Rules = {
  ...primitiveRules,
  addScaled: (g, { attributes: { factor } }) => [
    () => g,
    () => mul(g, factor),
  ],
  sigmoid: (g, { output }) => [() => mul(g, mul(output, sub(1, output)))],
  softplus: (g, { inputs: [x] }) => [() => mul(g, sigmoid(x))],
  norm: (g, { inputs: [x], output, attributes }) => [() => {
    const zero = equal(output, 0);
    const share = div(where(zero, 0, g), where(zero, 1, output));
    return mul(restored(share, x.shape, attributes), x);
  }],
  linear: (g, { inputs, output, attributes: { activation } }) =>
    linearVjp(g, inputs, output, activation),
  softmax: (g, { output, attributes: { axis } }) => [
    () => mul(output, sub(g, sum(mul(g, output), axis, true))),
  ],
  logSoftmax: (g, { output, attributes: { axis } }) => [
    () => sub(g, mul(exp(output), sum(g, axis, true))),
  ],
  softmaxCrossEntropy: (g, { inputs: [x, labels] }) => [
    () => {
      const target = oneHot(labels, x.shape[x.shape.length - 1]);
      return mul(expandDims(g, -1), sub(softmax(x), target));
    },
    null,
  ],
};
//# sourceMappingURL=rules.ts.map
