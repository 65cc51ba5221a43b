/**
 * A recurrent layer.
 *
 * @module
 */
import type { Random } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { add, matmul, tanh, type Tensor, zeros } from "../tensor.ts";
import { checkCell } from "./check_cell.ts";
import { glorot, orthogonal } from "./init.ts";
import { overSteps } from "./over_steps.ts";

/**
 * Makes a recurrent layer: weights of the inputs after Glorot, orthogonal ones
 * of the state, and zero biases.
 *
 * Shapes: → w [inputs, hidden], u [hidden, hidden], b [hidden].
 * @throws {ShapeError} if a length is not at least 1
 * @example
 * ```ts
 * const { w, u, b } = initRnn(3, 5, Math.random);
 * assert.deepEqual([w, u, b].map(({ shape }) => shape), [[3, 5], [5, 5], [5]]);
 * ```
 */
export function initRnn(
  inputs: number,
  hidden: number,
  random: Random,
): CellParams {
  return {
    w: glorot([inputs, hidden], random),
    u: orthogonal([hidden, hidden], random),
    b: zeros([hidden]),
  };
}

/** With what a recurrent layer begins, and where sequences end. */
export interface RnnOptions {
  /** The state before the first step [n, hidden]; 0 by default. */
  readonly h?: Tensor;
  /** 1 where a sequence goes on, 0 behind its end [n, steps]; 1 by default. */
  readonly there?: Tensor;
}

/**
 * Sends a batch of sequences through a recurrent layer, tanh(x · w + h · u + b)
 * at each step, and gives all states. Where a sequence has ended, its state
 * stays as it is, and its input counts for nothing, whatever it is.
 *
 * Shapes: x [n, steps, inputs] → [n, steps, hidden].
 * @throws {ShapeError} if the shapes do not fit, or there is no step
 * @example The second sequence has ended after a step
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const params = { w: tensor([[1]]), u: tensor([[0]]), b: tensor([0]) };
 * const x = tensor([[[0], [99]], [[0], [NaN]]]);
 * const states = rnn(params, x, { there: tensor([[1, 1], [1, 0]]) });
 * assert.deepEqual(toArray(states), [[[0], [1]], [[0], [0]]]);
 * ```
 */
export function rnn(
  params: CellParams,
  x: Tensor,
  { h, there }: RnnOptions = {},
): Tensor {
  checkCell("rnn", params, 1, x, { h }, there);
  const step = (z: Tensor, h: Tensor) => tanh(add(z, matmul(h, params.u)));
  return overSteps(step, params, x, h, there);
}
//# sourceMappingURL=rnn.ts.map
