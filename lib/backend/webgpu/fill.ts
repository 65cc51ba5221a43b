import type { Storage } from "../backend.ts";
import { groupsFor } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import source from "./kernels/fill.wgsl" with { type: "text" };

const floats: Shader = {
  name: "fill float32",
  source: `alias Number = Stored;\nalias Bits = f32;\n${source}`,
};
const integers: Shader = {
  name: "fill int32",
  source: `alias Number = i32;\nalias Bits = i32;\n${source}`,
};
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** Fills a block with one number. */
export function fill(gpu: Gpu, out: Storage, value: number): void {
  const { size, dtype } = out;
  if (size === 0) return;
  if (dtype === "int32") bits[0] = value;
  else float[0] = value;
  const shader = dtype === "int32" ? integers : floats;
  dispatch(gpu, shader, [bufferOf(out)], [size, bits[0]], groupsFor(size));
}
//# sourceMappingURL=fill.ts.map
