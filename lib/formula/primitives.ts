/**
 * The ops that formulas are written with: arithmetic, exp and log, sums, and
 * what moves numbers about. The fused ones that do a whole formula at once are
 * elsewhere.
 *
 * @module
 */
export {
  fromValues,
  full,
  type Nested,
  ones,
  tensor,
  zeros,
} from "../tensor/create.ts";
export { item, toArray, values } from "../tensor/read.ts";
export { untracked } from "../tensor/recording.ts";
export type { Tensor } from "../tensor/tensor.ts";

export { add } from "../ops/arithmetic/add.ts";
export { div } from "../ops/arithmetic/div.ts";
export { maximum } from "../ops/arithmetic/maximum.ts";
export { minimum } from "../ops/arithmetic/minimum.ts";
export { mul } from "../ops/arithmetic/mul.ts";
export { sub } from "../ops/arithmetic/sub.ts";
export { abs } from "../ops/functions/abs.ts";
export { exp } from "../ops/functions/exp.ts";
export { log } from "../ops/functions/log.ts";
export { neg } from "../ops/functions/neg.ts";
export { sqrt } from "../ops/functions/sqrt.ts";
export { tanh } from "../ops/functions/tanh.ts";

export { clip } from "../ops/choose/clip.ts";
export { where } from "../ops/choose/where.ts";
export { equal } from "../ops/compare/equal.ts";
export { less } from "../ops/compare/less.ts";
export { lessEqual } from "../ops/compare/less_equal.ts";
export { gather } from "../ops/index/gather.ts";
export { oneHot } from "../ops/index/one_hot.ts";

export { matmul } from "../ops/matmul/matmul.ts";
export { max } from "../ops/reduce/max.ts";
export { mean } from "../ops/reduce/mean.ts";
export { sum } from "../ops/reduce/sum.ts";
export { broadcastTo } from "../ops/view/broadcast_to.ts";
export { concat } from "../ops/view/concat.ts";
export { expandDims } from "../ops/view/expand_dims.ts";
export { reshape } from "../ops/view/reshape.ts";
export { squeeze } from "../ops/view/squeeze.ts";
export { stack } from "../ops/view/stack.ts";
export { transpose } from "../ops/view/transpose.ts";
//# sourceMappingURL=primitives.ts.map
