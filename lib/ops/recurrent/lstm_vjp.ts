import { blank, contiguous } from "../../tensor/door.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { matmul } from "../matmul/matmul.ts";
import type { Attributes } from "../op_table.ts";
import { sum } from "../reduce/sum.ts";
import { concat } from "../view/concat.ts";
import { expandDims } from "../view/expand_dims.ts";
import { matrixTranspose } from "../view/matrix_transpose.ts";
import { reshape } from "../view/reshape.ts";
import { slice } from "../view/slice.ts";
import { type LstmInputs, lstmRun } from "./lstm_run.ts";

/** The way back through all steps: the gradients by the sums and the start. */
interface WayBack {
  /** By the sums in front of the gates [n · steps, 4 · hidden]. */
  readonly dz: Tensor;
  /** By h and c [2, n, hidden]. */
  readonly start: Tensor;
}

/**
 * Gives the gradients of `lstmSequence` by x, h, c, w, u and b. The way back is
 * walked once, by whoever asks first.
 *
 * @param g the gradient by its states
 * @param states what it gave
 * @returns six functions, so that only what is needed is computed
 */
export function lstmVjp(
  g: Tensor,
  inputs: LstmInputs,
  states: Tensor,
  saved: Attributes["lstmSequence"],
): (() => Tensor)[] {
  if (states.size === 0) return inputs.map((input) => () => zerosLike(input));
  let known: WayBack | undefined;
  const back = () => known ??= wayBack(g, inputs, states, saved);
  const [x, h, c, w] = inputs;
  const rows = (a: Tensor) => reshape(a, [g.size / 2 / h.shape[1], -1]);
  const start = (which: number, like: Tensor) =>
    reshape(slice(back().start, [[which, which + 1]]), like.shape);
  return [
    () => reshape(matmul(back().dz, matrixTranspose(w)), x.shape),
    () => start(0, h),
    () => start(1, c),
    () => matmul(matrixTranspose(rows(x)), back().dz),
    () => matmul(matrixTranspose(rows(before(h, states))), back().dz),
    () => sum(back().dz, 0),
  ];
}

function wayBack(
  g: Tensor,
  inputs: LstmInputs,
  states: Tensor,
  { gates, there }: Attributes["lstmSequence"],
): WayBack {
  const [x, h] = inputs;
  const [n, steps] = x.shape;
  const size = h.shape[1];
  const dz = blank(g, [n * steps, 4 * size]);
  const start = blank(g, [2, n, size]);
  const run = lstmRun(inputs, gates, states, there);
  g.storage.backend.lstmBack(run, contiguous(g), dz.storage, start.storage);
  return { dz, start };
}

/** The hidden states before each step [n, steps, hidden]. */
function before(h: Tensor, states: Tensor): Tensor {
  const [, n, steps, size] = states.shape;
  const after = slice(states, [[0, 1], [], [0, steps - 1]]);
  return concat([expandDims(h, 1), reshape(after, [n, steps - 1, size])], 1);
}

function zerosLike(x: Tensor): Tensor {
  const out = blank(x, x.shape);
  out.storage.backend.fill(out.storage, 0);
  return out;
}
//# sourceMappingURL=lstm_vjp.ts.map
