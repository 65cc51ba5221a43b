/**
 * A layer of gated recurrent units.
 *
 * @module
 */
import type { Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import {
  add,
  concat,
  matmul,
  mul,
  ShapeError,
  sigmoid,
  slice,
  sub,
  tanh,
  type Tensor,
  zeros,
} from "../tensor.ts";
import { sameShape, show } from "../tensor/shape.ts";
import { checkCell } from "./check_cell.ts";
import { glorot, orthogonal } from "./init.ts";
import { overSteps } from "./over_steps.ts";
import type { RnnOptions } from "./rnn.ts";

/** The weights of a GRU: three blocks of columns, reset, update, candidate. */
export type GruParams = CellParams & {
  /** The candidate's bias beside the hidden state's share [hidden]. */
  readonly bu: Tensor;
};

/**
 * Makes a GRU. Each block's weights are drawn by themselves: those of the
 * inputs after Glorot, orthogonal ones of the state. Biases are 0.
 *
 * Shapes: → w [inputs, 3 · hidden], u [hidden, 3 · hidden], b [3 · hidden], bu
 * [hidden].
 * @throws {ShapeError} if a length is not at least 1
 * @example
 * ```ts
 * const { w, u, bu } = initGru(3, 5, Math.random);
 * assert.deepEqual([w.shape, u.shape, bu.shape], [[3, 15], [5, 15], [5]]);
 * ```
 */
export function initGru(
  inputs: number,
  hidden: number,
  random: Random,
): GruParams {
  const three = (draw: () => Tensor) => concat([0, 1, 2].map(draw), 1);
  return {
    w: three(() => glorot([inputs, hidden], random)),
    u: three(() => orthogonal([hidden, hidden], random)),
    b: zeros([3 * hidden]),
    bu: zeros([hidden]),
  };
}

/** One step; z [n, 3 · hidden] is the inputs' share, biases included. */
function gruStep({ u, bu }: GruParams, z: Tensor, h: Tensor): Tensor {
  const size = h.shape[1];
  const blocks = (x: Tensor, from: number, to: number) =>
    slice(x, [[], [from * size, to * size]]);
  const hu = matmul(h, u);
  const gates = sigmoid(add(blocks(z, 0, 2), blocks(hu, 0, 2)));
  const [reset, update] = [blocks(gates, 0, 1), blocks(gates, 1, 2)];
  const seen = mul(reset, add(blocks(hu, 2, 3), bu));
  const candidate = tanh(add(blocks(z, 2, 3), seen));
  return add(candidate, mul(update, sub(h, candidate)));
}

/**
 * Sends a batch of sequences through a GRU, and gives all states. Where a
 * sequence has ended, its state stays as it is, and its input counts for
 * nothing, whatever it is.
 *
 * Shapes: x [n, steps, inputs] → [n, steps, hidden].
 * @throws {ShapeError} if the shapes do not fit, or there is no step
 *
 * Source: K. Cho et al., "Learning phrase representations using RNN
 * encoder–decoder" (2014), with the reset gate behind the product.
 * @example Half of the state stays, and nothing is written
 * ```ts
 * import { tensor, toArray, zeros } from "lib/tensor.ts";
 *
 * const params = {
 *   w: zeros([1, 3]),
 *   u: zeros([1, 3]),
 *   b: zeros([3]),
 *   bu: zeros([1]),
 * };
 * const states = gru(params, zeros([1, 2, 1]), { h: tensor([[8]]) });
 * assert.deepEqual(toArray(states), [[[4], [2]]]);
 * ```
 */
export function gru(
  params: GruParams,
  x: Tensor,
  { h, there }: RnnOptions = {},
): Tensor {
  checkCell("gru", params, 3, x, { h }, there);
  const [hidden] = params.u.shape;
  if (!sameShape(params.bu.shape, [hidden])) {
    throw new ShapeError(
      `gru: bu is ${show(params.bu.shape)} for ${hidden} units; expected ` +
        `[${hidden}]`,
    );
  }
  const step = (z: Tensor, h: Tensor) => gruStep(params, z, h);
  return overSteps(step, params, x, h, there);
}
//# sourceMappingURL=gru.ts.map
