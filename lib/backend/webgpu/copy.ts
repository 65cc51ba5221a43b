import type { DType, Strided } from "../backend.ts";
import { axesOf, groupsFor, placesParams } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { placesAt } from "./kernels.ts";
import source from "./kernels/copy.wgsl" with { type: "text" };

const ALIAS: Record<DType, string> = { float32: "Stored", int32: "i32" };

/** Floats become integers as on a processor: rounded towards 0, and limited. */
const TO_INT = `select(select(i32(x), 2147483647, f32(x) >= 2147483648.0),
  -2147483648, f32(x) <= -2147483648.0)`;

function shader(from: DType, to: DType): Shader {
  const conversion = from === to
    ? "x"
    : to === "float32"
    ? "Stored(f32(x))"
    : TO_INT;
  return {
    name: `copy ${from} to ${to}`,
    source: `alias From = ${ALIAS[from]};\nalias To = ${ALIAS[to]};\n` +
      `fn converted(x: From) -> To { return ${conversion}; }\n` +
      placesAt(2) + source,
  };
}

const shaders: Record<DType, Record<DType, Shader>> = {
  float32: {
    float32: shader("float32", "float32"),
    int32: shader("float32", "int32"),
  },
  int32: {
    float32: shader("int32", "float32"),
    int32: shader("int32", "int32"),
  },
};

/** Copies entry by entry; both have one shape. */
export function copy(gpu: Gpu, from: Strided, to: Strided): void {
  const axes = axesOf(from, to);
  if (axes.size === 0) return;
  dispatch(
    gpu,
    shaders[from.storage.dtype][to.storage.dtype],
    [bufferOf(from.storage), bufferOf(to.storage)],
    placesParams(axes),
    groupsFor(axes.size),
  );
}
//# sourceMappingURL=copy.ts.map
