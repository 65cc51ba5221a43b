/**
 * A single LSTM cell, by hand.
 *
 * @module
 */
import { notes } from "../data/notes.ts";
import { glorot, orthogonal } from "../nn/init.ts";
import { initLinear } from "../nn/init_linear.ts";
import { adam } from "../optim/adam.ts";
import { minimise } from "../optim/minimise.ts";
import { cosine } from "../optim/schedules.ts";
import { table } from "../plot/table.ts";
import { seeded } from "../random.ts";
import type { CellParams } from "../recurrent/cell_params.ts";
import { initForgetBias } from "../recurrent/init_forget_bias.ts";
import { type LstmGates, lstmGates } from "../recurrent/lstm_gates.ts";
import { lstmStep } from "../recurrent/lstm_step.ts";
import { stepAt } from "../recurrent/step_at.ts";
import {
  concat,
  item,
  linear,
  mean,
  mul,
  ones,
  scope,
  stack,
  sub,
  type Tensor,
  tensor,
  zeros,
} from "../tensor.ts";

/** Which of an LSTM's gates. */
export type Gate = "input" | "forget" | "output";

/** The weights of a notepad: what is written is the sign of the value. */
export function notepad(): CellParams {
  const [value, write, show] = [
    [0, 0, 0, 10],
    [20, -20, 0, 0],
    [0, 0, 20, 0],
  ];
  return {
    w: tensor([value, write, show]),
    u: zeros([1, 4]),
    b: tensor([-10, 10, -10, 0]),
  };
}

/** Holds a gate open: whatever was computed, it is 1. */
export function holdOpen(gates: LstmGates, open?: Gate): LstmGates {
  return open ? { ...gates, [open]: ones(gates[open].shape) } : gates;
}

/** One step of a cell, as numbers. */
export interface Moment {
  /** How far the gates were open. */
  readonly gates: Readonly<Record<Gate, number>>;
  /** What was in the cell afterwards. */
  readonly cell: number;
  /** What it showed. */
  readonly shown: number;
}

/**
 * Sends a sequence through a cell and gives what happened.
 *
 * Shapes: rows [steps, inputs].
 * @param open the gate that is held open
 */
export function watchCell(
  params: CellParams,
  rows: readonly (readonly number[])[],
  open?: Gate,
): Moment[] {
  using _ = scope();
  let [h, c] = [zeros([1, 1]), zeros([1, 1])];
  return rows.map((row) => {
    const gates = holdOpen(lstmGates(params, tensor([[...row]]), h), open);
    ({ h, c } = lstmStep(gates, c));
    const { input, forget, output } = gates;
    return {
      gates: { input: item(input), forget: item(forget), output: item(output) },
      cell: item(c),
      shown: item(h),
    };
  });
}

/** Ten steps of a value, "write!" and "show!". */
export const tenSteps: readonly (readonly [number, 0 | 1, 0 | 1])[] = [
  [-1, 0, 0],
  [1, 1, 0],
  [-1, 0, 0],
  [-1, 0, 1],
  [1, 0, 0],
  [-1, 1, 0],
  [1, 0, 0],
  [1, 0, 1],
  [1, 0, 0],
  [-1, 0, 1],
];

/** Prints a sequence as the cell sees it. */
export function showCell(open?: Gate): void {
  const two = (x: number) => (Math.abs(x) < 0.005 ? 0 : x).toFixed(2);
  const moments = watchCell(notepad(), tenSteps, open);
  console.log(table([
    ["", "value", "told", "input", "forget", "output", "cell", "shown"],
    ...moments.map(({ gates, cell, shown }, t) => {
      const [value, write, show] = tenSteps[t];
      const { input, forget, output } = gates;
      return [
        String(t + 1),
        value > 0 ? "+" : "−",
        write ? "write!" : show ? "show!" : "",
        ...[input, forget, output, cell, shown].map(two),
      ];
    }),
  ]));
}

/** Gives the hidden states of an LSTM with a gate held open. */
function statesWith(params: CellParams, x: Tensor, open?: Gate): Tensor {
  let [h, c] = [0, 1].map(() => zeros([x.shape[0], params.u.shape[0]]));
  return stack(
    Array.from({ length: x.shape[1] }, (_, t) => {
      const gates = holdOpen(lstmGates(params, stepAt(x, t), h), open);
      ({ h, c } = lstmStep(gates, c));
      return h;
    }),
    1,
  );
}

/** Learns the notepad with a gate held open, and gives how far off it is. */
export function learnNotes(cells: number, seed: number, open?: Gate): number {
  using _ = scope();
  const [random, steps] = [seeded(seed), 1000];
  const blocks = [0, 1, 2, 3].map(() => orthogonal([cells, cells], random));
  const start = {
    cell: {
      w: glorot([3, 4 * cells], random),
      u: concat(blocks, 1),
      b: initForgetBias(zeros([4 * cells])),
    },
    out: initLinear(cells, 1, random, glorot),
  };
  const error = ({ cell, out }: typeof start, n: number, chance = random) => {
    const { x, y } = notes(n, 24, chance);
    const off = sub(linear(statesWith(cell, x, open), out.w, out.b), y);
    return mean(mul(off, off));
  };
  const optimiser = adam({ rate: cosine(0.02, steps), clip: 1 });
  const { params } = minimise(optimiser, (p) => error(p, 32), start, { steps });
  return Math.sqrt(item(error(params, 1000, seeded(1000 + seed))));
}
//# sourceMappingURL=one_cell.ts.map
