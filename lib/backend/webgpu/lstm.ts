import type { LstmRun, Storage, Strided } from "../backend.ts";
import { lstmSteps, sumsAt } from "../lstm_steps.ts";
import { gridFor } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CELL, CURVES } from "./kernels.ts";
import shared from "./kernels/lstm.wgsl" with { type: "text" };
import carry from "./kernels/lstm_carry.wgsl" with { type: "text" };
import cells from "./kernels/lstm_cells.wgsl" with { type: "text" };
import gatesOf from "./kernels/lstm_gates.wgsl" with { type: "text" };
import sums from "./kernels/lstm_sums.wgsl" with { type: "text" };
import { matmul } from "./matmul.ts";

function shader(name: string, source: string, buffers: number): Shader {
  const common = shared.replace("PARAMS", `${buffers}`);
  return { name, source: CURVES + CELL + common + source };
}

const GATES = shader("lstm gates", gatesOf, 3);
const CELLS = shader("lstm cells", cells, 5);
const CARRY = shader("lstm carry", carry, 6);
const SUMS = shader("lstm sums", sums, 6);

/** Sends sequences through an LSTM. */
export function lstm(gpu: Gpu, run: LstmRun, room: Storage): void {
  const { h, c, there, gates, states } = run;
  const { n, size, steps, u, before } = lstmSteps(run);
  const mask = there?.storage;
  for (let step = 0; step < steps; step++) {
    matmul(gpu, before(step), u, room);
    dispatch(
      gpu,
      GATES,
      [room, mask ?? room, gates].map(bufferOf),
      paramsOf(run, 4 * size, step, 0),
      gridFor(room.size),
    );
    dispatch(
      gpu,
      CELLS,
      [gates, h.storage, c.storage, mask ?? gates, states].map(bufferOf),
      paramsOf(run, size, step, h.offset),
      gridFor(n * size),
    );
  }
}

/** Goes the way back. */
export function lstmBack(
  gpu: Gpu,
  run: LstmRun,
  g: Strided,
  dz: Storage,
  start: Storage,
  room: Storage,
): void {
  const { c, there, gates, states } = run;
  const { n, size, steps, back } = lstmSteps(run);
  const mask = there?.storage ?? gates;
  for (let step = steps - 1; step >= -1; step--) {
    const after = sumsAt(dz, step + 1, { n, size, steps });
    if (step + 1 < steps) matmul(gpu, after, back, room);
    dispatch(
      gpu,
      CARRY,
      [g.storage, room, gates, states, mask, start].map(bufferOf),
      paramsOf(run, size, step + 1, g.offset),
      gridFor(n * size),
    );
    if (step < 0) continue;
    dispatch(
      gpu,
      SUMS,
      [start, gates, states, c.storage, mask, dz].map(bufferOf),
      paramsOf(run, size, step, 0),
      gridFor(n * size),
    );
  }
}

/** What kernels are told; `third` is where their third view begins. */
function paramsOf(
  run: LstmRun,
  width: number,
  step: number,
  third: number,
): number[] {
  const { there, c } = run;
  const { n, size, steps } = lstmSteps(run);
  return [
    ...[n * width, width, steps, step],
    ...[n * steps * size, there ? 1 : 0, there?.offset ?? 0, third],
    c.offset,
  ];
}
//# sourceMappingURL=lstm.ts.map
