import type { Reduction, Storage, Strided } from "../backend.ts";
import { axesOf, groupsFor, placesParams } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES, placesAt } from "./kernels.ts";
import source from "./kernels/reduce.wgsl" with { type: "text" };

function shader(op: Reduction): Shader {
  return {
    name: `reduce ${op}`,
    source: CURVES + placesAt(2) + source,
    constants: { MAX: op === "max" ? 1 : 0 },
  };
}

const shaders: Record<Reduction, Shader> = {
  sum: shader("sum"),
  max: shader("max"),
};

/** Reduces the last axes of `x` and keeps the first `kept`. */
export function reduce(
  gpu: Gpu,
  op: Reduction,
  x: Strided,
  kept: number,
  out: Storage,
): void {
  if (out.size === 0) return;
  const count = x.shape.slice(kept).reduce((a, b) => a * b, 1);
  const params = placesParams({ ...axesOf(x), size: out.size }, kept, count);
  const buffers = [bufferOf(x.storage), bufferOf(out)];
  dispatch(gpu, shaders[op], buffers, params, groupsFor(out.size, 64));
}
//# sourceMappingURL=reduce.ts.map
