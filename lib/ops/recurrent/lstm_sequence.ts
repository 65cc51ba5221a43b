import { ShapeError } from "../../errors.ts";
import { admit, blank, together } from "../../tensor/door.ts";
import { isRecording, untracked } from "../../tensor/recording.ts";
import { scope } from "../../tensor/scope.ts";
import { sameShape, show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { where } from "../choose/where.ts";
import { linear } from "../matmul/linear.ts";
import { record } from "../op_table.ts";
import { expandDims } from "../view/expand_dims.ts";
import { type LstmInputs, lstmRun } from "./lstm_run.ts";

/**
 * Sends a batch of sequences through an LSTM, and gives all states: the hidden
 * states, then the cells. Where a sequence has ended, its state stays as it is,
 * and its input counts for nothing, whatever it is.
 *
 * The columns of w, u and b are four blocks, as wide as the hidden state: input
 * gate, forget gate, output gate, candidate.
 *
 * Shapes: x [n, steps, k], h and c [n, hidden], w [k, 4 · hidden], u [hidden,
 * 4 · hidden], b [4 · hidden], there [n, steps] → [2, n, steps, hidden].
 * @param h the hidden state before the first step
 * @param c the cells before the first step
 * @param there 1 where a sequence goes on, 0 where it has ended; everywhere 1
 * if it is left out
 * @throws {ShapeError} if the shapes do not fit
 *
 * Source: S. Hochreiter, J. Schmidhuber, "Long short-term memory" (1997); F.
 * Gers, J. Schmidhuber, F. Cummins, "Learning to forget" (2000).
 * @example
 * ```ts
 * import { slice, squeeze, tensor, toArray, zeros } from "lib/tensor.ts";
 *
 * const [none, x] = [zeros([1, 1]), tensor([[[1], [1]]])];
 * const w = tensor([[9, 9, 9, 9]]); // All gates open, and write 1.
 * const states = lstmSequence(x, none, none, w, zeros([1, 4]), zeros([4]));
 * const cells = squeeze(slice(states, [[1]]), [0, 1, 3]);
 * assert.deepEqual(cells.shape, [2]);
 * assert.deepEqual((toArray(cells) as number[]).map(Math.round), [1, 2]);
 * ```
 */
export function lstmSequence(
  x: Tensor,
  h: Tensor,
  c: Tensor,
  w: Tensor,
  u: Tensor,
  b: Tensor,
  there?: Tensor,
): Tensor {
  for (const input of there ? [x, h, c, w, u, b, there] : [x, h, c, w, u, b]) {
    admit("lstmSequence", input);
    together("lstmSequence", x, input);
  }
  checkFit(x, { h, c, w, u, b, there });
  const seen = there ? where(expandDims(there, 2), x, 0) : x;
  const inputs: LstmInputs = [seen, h, c, w, u, b];
  const { states, gates } = forward(inputs, there);
  return record(states, "lstmSequence", inputs, { gates, there });
}

function checkFit(
  { shape }: Tensor,
  others: Readonly<Record<string, Tensor | undefined>>,
): void {
  if (shape.length !== 3 || others.h!.shape.length !== 2) {
    throw new ShapeError(
      `lstmSequence: x is ${show(shape)} and h ${
        show(others.h!.shape)
      }; expected [n, steps, inputs] and [n, hidden]`,
    );
  }
  const [n, steps, k] = shape;
  const [, size] = others.h!.shape;
  const expected: Record<string, number[]> = {
    h: [n, size],
    c: [n, size],
    w: [k, 4 * size],
    u: [size, 4 * size],
    b: [4 * size],
    there: [n, steps],
  };
  for (const [name, wanted] of Object.entries(expected)) {
    const other = others[name];
    if (!other || sameShape(other.shape, wanted)) continue;
    throw new ShapeError(
      `lstmSequence: ${name} is ${show(other.shape)} for x ${
        show(shape)
      } and h ${show(others.h!.shape)}; expected ${show(wanted)}`,
    );
  }
}

/** The states, and the gates at every step if a way back is to be had. */
function forward(inputs: LstmInputs, there?: Tensor) {
  using inner = scope();
  const [x, h, , w, , b] = inputs;
  const [n, steps] = x.shape;
  const states = inner.keep(blank(x, [2, n, steps, h.shape[1]]));
  const gates = untracked(() => linear(x, w, b));
  if (states.size > 0) {
    x.storage.backend.lstm(lstmRun(inputs, gates, states, there));
  }
  if (isRecording()) inner.keep(gates);
  return { states, gates };
}
//# sourceMappingURL=lstm_sequence.ts.map
