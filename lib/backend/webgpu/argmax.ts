import type { Storage, Strided } from "../backend.ts";
import { axesOf, groupsFor, placesParams } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES, placesAt } from "./kernels.ts";
import source from "./kernels/argmax.wgsl" with { type: "text" };

const shader: Shader = {
  name: "argmax",
  source: CURVES + placesAt(2) + source,
};

/** Finds where the last axis of `x` is largest, at the first of equals. */
export function argmax(gpu: Gpu, x: Strided, out: Storage): void {
  if (out.size === 0) return;
  const axes = { ...axesOf(x), size: out.size };
  const params = placesParams(axes, 0, x.shape[x.shape.length - 1]);
  const buffers = [bufferOf(x.storage), bufferOf(out)];
  dispatch(gpu, shader, buffers, params, groupsFor(out.size, 64));
}
//# sourceMappingURL=argmax.ts.map
