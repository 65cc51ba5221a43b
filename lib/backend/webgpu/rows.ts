import type { RowOp, Storage, Strided } from "../backend.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES } from "./kernels.ts";
import source from "./kernels/rows.wgsl" with { type: "text" };
import { lanesGrid, lanesParams, ROWS, rowsOf } from "./lanes.ts";

/** One with few lanes, and one with many for long rows. */
function pair(op: RowOp): [Shader, Shader] {
  const shader = (LANES: number) => ({
    name: op,
    source: CURVES + ROWS + source,
    constants: { LANES, LOG: op === "logSoftmax" ? 1 : 0 },
  });
  return [shader(64), shader(256)];
}

const shaders: Record<RowOp, [Shader, Shader]> = {
  softmax: pair("softmax"),
  logSoftmax: pair("logSoftmax"),
};

/** Works on each row of `x` [rows, n]. */
export function rows(gpu: Gpu, op: RowOp, x: Strided, out: Storage): void {
  if (out.size === 0) return;
  const isLong = x.shape[1] > 4096;
  const rows = rowsOf(x, 1, isLong ? 256 : 64);
  dispatch(
    gpu,
    shaders[op][isLong ? 1 : 0],
    [bufferOf(x.storage), bufferOf(out)],
    lanesParams(rows),
    lanesGrid(rows),
  );
}
//# sourceMappingURL=rows.ts.map
