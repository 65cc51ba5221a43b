/**
 * The rules of the primitive ops, from which all others can be put together.
 *
 * @module
 */
import { add } from "../ops/arithmetic/add.ts";
import { div } from "../ops/arithmetic/div.ts";
import { mul } from "../ops/arithmetic/mul.ts";
import { mulVjp } from "../ops/arithmetic/mul_vjp.ts";
import { sub } from "../ops/arithmetic/sub.ts";
import { where } from "../ops/choose/where.ts";
import { equal } from "../ops/compare/equal.ts";
import { less } from "../ops/compare/less.ts";
import { neg } from "../ops/functions/neg.ts";
import { sign } from "../ops/functions/sign.ts";
import { gather } from "../ops/index/gather.ts";
import { scatterAdd } from "../ops/index/scatter_add.ts";
import { matmulVjp } from "../ops/matmul/matmul_vjp.ts";
import { restored } from "../ops/reduce/restored.ts";
import { sum } from "../ops/reduce/sum.ts";
import { unbroadcast } from "../ops/unbroadcast.ts";
import { broadcastTo } from "../ops/view/broadcast_to.ts";
import { pad } from "../ops/view/pad.ts";
import { reshape } from "../ops/view/reshape.ts";
import { slice } from "../ops/view/slice.ts";
import type { Range } from "../ops/view/slice.ts";
import { transpose } from "../ops/view/transpose.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Rules } from "./rule.ts";

/** How a gradient goes back through each of them. */
export const primitiveRules = {
  add: (g, { inputs: [a, b] }) => [
    () => unbroadcast(g, a.shape),
    () => unbroadcast(g, b.shape),
  ],
  sub: (g, { inputs: [a, b] }) => [
    () => unbroadcast(g, a.shape),
    () => unbroadcast(neg(g), b.shape),
  ],
  mul: (g, { inputs: [a, b] }) => mulVjp(g, a, b),
  div: (g, { inputs: [a, b], output }) => [
    () => unbroadcast(div(g, b), a.shape),
    () => unbroadcast(neg(div(mul(g, output), b)), b.shape),
  ],
  matmul: (g, { inputs: [a, b] }) => matmulVjp(g, a, b),
  neg: (g) => [() => neg(g)],
  abs: (g, { inputs: [x] }) => [() => mul(g, sign(x))],
  exp: (g, { output }) => [() => mul(g, output)],
  log: (g, { inputs: [x] }) => [() => div(g, x)],
  sqrt: (g, { output }) => [() => div(g, mul(output, 2))],
  tanh: (g, { output }) => [() => mul(g, sub(1, mul(output, output)))],
  relu: (g, { inputs: [x] }) => [() => mul(g, less(0, x))],
  sum: (g, { inputs: [x], attributes }) => [
    () => broadcastTo(restored(g, x.shape, attributes), x.shape),
  ],
  broadcastTo: (g, { inputs: [x] }) => [() => unbroadcast(g, x.shape)],
  reshape: (g, { inputs: [x] }) => [() => reshape(g, x.shape)],
  transpose: (g, { attributes: { order } }) => [
    () => transpose(g, order.map((_, axis) => order.indexOf(axis))),
  ],
  maximum: (g, { inputs: [a, b] }) => [
    () => unbroadcast(mul(g, wins(b, a)), a.shape),
    () => unbroadcast(mul(g, wins(a, b)), b.shape),
  ],
  minimum: (g, { inputs: [a, b] }) => [
    () => unbroadcast(mul(g, wins(a, b)), a.shape),
    () => unbroadcast(mul(g, wins(b, a)), b.shape),
  ],
  max: (g, { inputs: [x], output, attributes }) => [() => {
    const chosen = equal(x, restored(output, x.shape, attributes));
    const share = div(chosen, sum(chosen, attributes.axes, true));
    return mul(restored(g, x.shape, attributes), share);
  }],
  slice: (g, { inputs: [x], attributes: { starts } }) => [
    () =>
      pad(
        g,
        starts.map((start, i) => [start, x.shape[i] - start - g.shape[i]]),
      ),
  ],
  pad: (g, { inputs: [x], attributes: { before } }) => [
    () => slice(g, before.map((n, axis) => [n, n + x.shape[axis]])),
  ],
  where: (g, { inputs: [condition, a, b] }) => [
    null,
    () => unbroadcast(where(condition, g, 0), a.shape),
    () => unbroadcast(where(condition, 0, g), b.shape),
  ],
  gather: (g, { inputs: [table, indices] }) => [
    () => scatterAdd(indices, g, table.shape[0]),
    null,
  ],
  scatterAdd: (g, { inputs: [indices] }) => [null, () => gather(g, indices)],
  concat: (g, { inputs, attributes: { axis } }) => {
    let start = 0;
    return inputs.map(({ shape }) => {
      const range: Range = [start, start += shape[axis]];
      return () => slice(g, [...Array(axis).fill([]), range]);
    });
  },
} satisfies Partial<Rules>;

/** Gives 1 where a is less than b, 0 where it is more, ½ where they are equal. */
function wins(a: Tensor, b: Tensor): Tensor {
  return div(add(1, sub(less(a, b), less(b, a))), 2);
}
//# sourceMappingURL=primitive_rules.ts.map
