/**
 * Tensors, and what can be computed with them: the engine's public door.
 *
 * @module
 */
export type {
  Activation,
  Backend,
  DType,
  Shape,
  Storage,
  Values,
} from "./backend/backend.ts";
export {
  backendNames,
  currentBackend,
  startBackend,
  useBackend,
} from "./backend/current.ts";
export * from "./errors.ts";

export {
  arange,
  drawn,
  fromValues,
  full,
  type Nested,
  ones,
  tensor,
  zeros,
} from "./tensor/create.ts";
export { item, toArray, values, valuesLater } from "./tensor/read.ts";
export { untracked } from "./tensor/recording.ts";
export { type Memory, memory, Scope, scope } from "./tensor/scope.ts";
export { type Made, Tensor } from "./tensor/tensor.ts";

export type { Operand } from "./ops/elementwise.ts";
export { add } from "./ops/arithmetic/add.ts";
export { addScaled } from "./ops/arithmetic/add_scaled.ts";
export { div } from "./ops/arithmetic/div.ts";
export { maximum } from "./ops/arithmetic/maximum.ts";
export { minimum } from "./ops/arithmetic/minimum.ts";
export { mul } from "./ops/arithmetic/mul.ts";
export { sub } from "./ops/arithmetic/sub.ts";
export { clip } from "./ops/choose/clip.ts";
export { dropout } from "./ops/choose/dropout.ts";
export { lstmSequence } from "./ops/recurrent/lstm_sequence.ts";
export { where } from "./ops/choose/where.ts";
export { equal } from "./ops/compare/equal.ts";
export { less } from "./ops/compare/less.ts";
export { lessEqual } from "./ops/compare/less_equal.ts";
export { toFloat } from "./ops/convert/to_float.ts";
export { toInt } from "./ops/convert/to_int.ts";
export { abs } from "./ops/functions/abs.ts";
export { exp } from "./ops/functions/exp.ts";
export { log } from "./ops/functions/log.ts";
export { neg } from "./ops/functions/neg.ts";
export { relu } from "./ops/functions/relu.ts";
export { sigmoid } from "./ops/functions/sigmoid.ts";
export { sigmoidCrossEntropy } from "./ops/functions/sigmoid_cross_entropy.ts";
export { sign } from "./ops/functions/sign.ts";
export { softplus } from "./ops/functions/softplus.ts";
export { sqrt } from "./ops/functions/sqrt.ts";
export { tanh } from "./ops/functions/tanh.ts";
export { gather } from "./ops/index/gather.ts";
export { oneHot } from "./ops/index/one_hot.ts";
export { scatterAdd } from "./ops/index/scatter_add.ts";
export { linear } from "./ops/matmul/linear.ts";
export { matmul } from "./ops/matmul/matmul.ts";
export { argmax } from "./ops/reduce/argmax.ts";
export { max } from "./ops/reduce/max.ts";
export { mean } from "./ops/reduce/mean.ts";
export { norm } from "./ops/reduce/norm.ts";
export { sum } from "./ops/reduce/sum.ts";
export { logSoftmax } from "./ops/rows/log_softmax.ts";
export { softmax } from "./ops/rows/softmax.ts";
export { softmaxCrossEntropy } from "./ops/rows/softmax_cross_entropy.ts";
export { broadcastTo } from "./ops/view/broadcast_to.ts";
export { concat } from "./ops/view/concat.ts";
export { expandDims } from "./ops/view/expand_dims.ts";
export { matrixTranspose } from "./ops/view/matrix_transpose.ts";
export { pad } from "./ops/view/pad.ts";
export { reshape } from "./ops/view/reshape.ts";
export { type Range, slice } from "./ops/view/slice.ts";
export { squeeze } from "./ops/view/squeeze.ts";
export { stack } from "./ops/view/stack.ts";
export { transpose } from "./ops/view/transpose.ts";
//# sourceMappingURL=tensor.ts.map
