import type { Storage, Strided } from "../backend.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES } from "./kernels.ts";
import source from "./kernels/argmax.wgsl" with { type: "text" };
import { lanesGrid, lanesParams, ROWS, rowsOf, withFewAxes } from "./lanes.ts";

function shader(LANES: number): Shader {
  return {
    name: "argmax",
    source: CURVES + ROWS + source,
    constants: { LANES },
  };
}

const few = shader(64);
const many = shader(256);

/** Finds where the last axis of `x` is largest, at the first of equals. */
export function argmax(gpu: Gpu, x: Strided, out: Storage): void {
  if (out.size === 0) return;
  const isLong = x.shape[x.shape.length - 1] > 4096;
  withFewAxes(gpu, x, (x) => {
    const rows = rowsOf(x, x.shape.length - 1, isLong ? 256 : 64);
    dispatch(
      gpu,
      isLong ? many : few,
      [bufferOf(x.storage), bufferOf(out)],
      lanesParams(rows),
      lanesGrid(rows),
    );
  });
}
//# sourceMappingURL=argmax.ts.map
