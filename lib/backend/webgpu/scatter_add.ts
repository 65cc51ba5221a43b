import type { Storage, Strided } from "../backend.ts";
import { groupsFor } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import source from "./kernels/scatter_rows.wgsl" with { type: "text" };

const shader: Shader = { name: "scatter rows", source };

/** Zeroes `out`, and adds updates [n, width] to its rows, by indices [n]. */
export function scatterAdd(
  gpu: Gpu,
  indices: Strided,
  updates: Strided,
  out: Storage,
): void {
  if (out.size === 0) return;
  const [count, width] = updates.shape;
  const [rowStep, columnStep] = updates.strides;
  dispatch(
    gpu,
    shader,
    [bufferOf(indices.storage), bufferOf(updates.storage), bufferOf(out)],
    [
      out.size,
      width,
      count,
      indices.offset,
      indices.strides[0],
      updates.offset,
      rowStep,
      columnStep,
    ],
    groupsFor(out.size),
  );
}
//# sourceMappingURL=scatter_add.ts.map
