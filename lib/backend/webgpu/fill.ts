import type { DType } from "../backend.ts";
import { gridFor } from "./axes.ts";
import { dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CELL } from "./kernels.ts";
import source from "./kernels/fill.wgsl" with { type: "text" };
import { bitsOf } from "./numbers.ts";

const shaders: Record<DType, Shader> = {
  float32: {
    name: "fill float32",
    source: `alias Number = Stored;\nalias Bits = f32;\n${CELL}${source}`,
  },
  int32: {
    name: "fill int32",
    source: `alias Number = i32;\nalias Bits = i32;\n${CELL}${source}`,
  },
};

/** Fills the first numbers of a buffer with one number. */
export function fill(
  gpu: Gpu,
  buffer: GPUBuffer,
  dtype: DType,
  size: number,
  value: number,
): void {
  const fours = Math.ceil(size / 4);
  const bits = dtype === "int32" ? value : bitsOf(value);
  dispatch(gpu, shaders[dtype], [buffer], [fours, bits], gridFor(fours));
}
//# sourceMappingURL=fill.ts.map
