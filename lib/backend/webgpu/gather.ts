import type { DType, Storage, Strided } from "../backend.ts";
import { gridFor } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CELL } from "./kernels.ts";
import source from "./kernels/gather.wgsl" with { type: "text" };

const shaders: Record<DType, Shader> = {
  float32: {
    name: "gather float32",
    source: `alias Number = Stored;\n${CELL}${source}`,
  },
  int32: {
    name: "gather int32",
    source: `alias Number = i32;\n${CELL}${source}`,
  },
};

/** Copies rows of a table [rows, width] by indices [n]. */
export function gather(
  gpu: Gpu,
  table: Strided,
  indices: Strided,
  out: Storage,
): void {
  if (out.size === 0) return;
  const [rowStep, columnStep] = table.strides;
  dispatch(
    gpu,
    shaders[table.storage.dtype],
    [bufferOf(table.storage), bufferOf(indices.storage), bufferOf(out)],
    [
      out.size,
      table.shape[1],
      table.offset,
      rowStep,
      columnStep,
      indices.offset,
      indices.strides[0],
    ],
    gridFor(out.size),
  );
}
//# sourceMappingURL=gather.ts.map
