/**
 * A layer of long short-term memory.
 *
 * @module
 */
import type { Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { initForgetBias } from "../recurrent/init_forget_bias.ts";
import type { LstmState } from "../recurrent/lstm_state.ts";
import {
  concat,
  lstmSequence,
  slice,
  squeeze,
  type Tensor,
  zeros,
} from "../tensor.ts";
import { checkCell } from "./check_cell.ts";
import { glorot, orthogonal } from "./init.ts";

/**
 * Makes an LSTM. Each gate's weights are drawn by themselves: those of the
 * inputs after Glorot, orthogonal ones of the state. Biases are 0, but for
 * the forget gate's.
 *
 * Shapes: → w [inputs, 4 · hidden], u [hidden, 4 · hidden], b [4 · hidden].
 * @param forgetBias 1 unless said otherwise: gates begin open, at 0.73
 * @throws {ShapeError} if a length is not at least 1
 * @example
 * ```ts
 * import { toArray } from "lib/tensor.ts";
 *
 * const { w, u, b } = initLstm(3, 1, Math.random);
 * assert.deepEqual([w.shape, u.shape], [[3, 4], [1, 4]]);
 * assert.deepEqual(toArray(b), [0, 1, 0, 0]);
 * ```
 */
export function initLstm(
  inputs: number,
  hidden: number,
  random: Random,
  forgetBias: number = 1,
): CellParams {
  const four = (draw: () => Tensor) => concat([0, 1, 2, 3].map(draw), 1);
  return {
    w: four(() => glorot([inputs, hidden], random)),
    u: four(() => orthogonal([hidden, hidden], random)),
    b: initForgetBias(zeros([4 * hidden]), forgetBias),
  };
}

/** With what an LSTM begins, and where sequences end. */
export interface LstmOptions {
  /** What it remembers before the first step; 0 by default. */
  readonly state?: LstmState;
  /** 1 where a sequence goes on, 0 behind its end [n, steps]; 1 by default. */
  readonly there?: Tensor;
}

/**
 * Sends a batch of sequences through an LSTM, and gives all states. Where a
 * sequence has ended, its state stays as it is, and its input counts for
 * nothing, whatever it is. The same numbers as `lstmUnroll`'s, by one op.
 *
 * An LSTM carries two tensors, so it takes `{ state: { h, c } }` and gives both;
 * `rnn` and `gru` carry one, take `{ h }` and give a tensor.
 *
 * Shapes: x [n, steps, inputs] → h and c, each [n, steps, hidden].
 * @throws {ShapeError} if the shapes do not fit, or there is no step
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 *
 * const { h, c } = lstm(initLstm(3, 5, Math.random), zeros([2, 7, 3]));
 * assert.deepEqual([h.shape, c.shape], [[2, 7, 5], [2, 7, 5]]);
 * ```
 */
export function lstm(
  params: CellParams,
  x: Tensor,
  { state, there }: LstmOptions = {},
): LstmState {
  checkCell("lstm", params, 4, x, { h: state?.h, c: state?.c }, there);
  const { w, u, b } = params;
  const none = [x.shape[0], u.shape[0]];
  const { h, c } = state ?? { h: zeros(none), c: zeros(none) };
  const states = lstmSequence(x, h, c, w, u, b, there);
  return {
    h: squeeze(slice(states, [[0, 1]]), [0]),
    c: squeeze(slice(states, [[1, 2]]), [0]),
  };
}
//# sourceMappingURL=lstm.ts.map
