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
import { lstmPlain } from "../ops/recurrent/lstm_plain.ts";
import type { LstmInputs } from "../ops/recurrent/lstm_run.ts";
import { lstmVjp } from "../ops/recurrent/lstm_vjp.ts";
import { restored } from "../ops/reduce/restored.ts";
import { sum } from "../ops/reduce/sum.ts";
import { softmax } from "../ops/rows/softmax.ts";
import { expandDims } from "../ops/view/expand_dims.ts";
import { isRecording } from "../tensor/recording.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { primitiveRules } from "./primitive_rules.ts";
import type { Rules } from "./rule.ts";
import { through } from "./through.ts";

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
  lstmSequence: (g, { inputs, output, attributes }) => {
    if (!isRecording() || output.size === 0) {
      return lstmVjp(g, inputs as LstmInputs, output, attributes);
    }
    const plain = (inputs: readonly Tensor[]) =>
      lstmPlain(inputs as LstmInputs, attributes.there);
    return through(g, inputs, plain, rules);
  },
};
//# sourceMappingURL=rules.ts.map
