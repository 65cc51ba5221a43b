import type { RowOp, Storage, Strided } from "../backend.ts";
import { axesOf, groupsFor, placesParams } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES, placesAt } from "./kernels.ts";
import source from "./kernels/rows.wgsl" with { type: "text" };

function shader(op: RowOp): Shader {
  return {
    name: op,
    source: CURVES + placesAt(2) + source,
    constants: { LOG: op === "logSoftmax" ? 1 : 0 },
  };
}

const shaders: Record<RowOp, Shader> = {
  softmax: shader("softmax"),
  logSoftmax: shader("logSoftmax"),
};

/** Works on each row of `x` [rows, n]. */
export function rows(gpu: Gpu, op: RowOp, x: Strided, out: Storage): void {
  if (out.size === 0) return;
  const [count, length] = x.shape;
  const axes = { ...axesOf(x), size: count };
  const params = placesParams(axes, 0, length);
  const buffers = [bufferOf(x.storage), bufferOf(out)];
  dispatch(gpu, shaders[op], buffers, params, groupsFor(count, 64));
}
//# sourceMappingURL=rows.ts.map
