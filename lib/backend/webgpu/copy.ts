import type { DType, Strided } from "../backend.ts";
import { axesOf, eachPart, gridFor, placesParams } from "./axes.ts";
import { bufferOf, dispatch } from "./dispatch.ts";
import { axesFor } from "./elementwise.ts";
import type { Gpu } from "./gpu.ts";
import { CELL, placesAt } from "./kernels.ts";
import text from "./kernels/copy.wgsl" with { type: "text" };
import { variants } from "./variants.ts";

const ALIAS: Record<DType, string> = { float32: "Stored", int32: "i32" };

/** Floats become integers as on a processor: rounded towards 0, and limited. */
const TO_INT = `select(select(i32(x), 2147483647, f32(x) >= 2147483648.0),
  -2147483648, f32(x) <= -2147483648.0)`;

function kernel(from: DType, to: DType): ReturnType<typeof variants> {
  const conversion = from === to
    ? "x"
    : to === "float32"
    ? "Stored(f32(x))"
    : TO_INT;
  const source = `alias From = ${ALIAS[from]};
alias To = ${ALIAS[to]};
fn converted(x: From) -> To { return ${conversion}; }
`;
  return variants(
    `copy ${from} to ${to}`,
    source + CELL + placesAt(2) + text,
    ["AXES"],
  );
}

const kernels: Record<DType, Record<DType, ReturnType<typeof variants>>> = {
  float32: {
    float32: kernel("float32", "float32"),
    int32: kernel("float32", "int32"),
  },
  int32: {
    float32: kernel("int32", "float32"),
    int32: kernel("int32", "int32"),
  },
};

/** Copies entry by entry; both have one shape. */
export function copy(gpu: Gpu, from: Strided, to: Strided): void {
  const axes = axesOf(from, to);
  if (axes.size === 0) return;
  const shader = kernels[from.storage.dtype][to.storage.dtype](axesFor(axes));
  const buffers = [bufferOf(from.storage), bufferOf(to.storage)];
  eachPart(axes, (part) => {
    dispatch(gpu, shader, buffers, placesParams(part), gridFor(part.size));
  });
}
//# sourceMappingURL=copy.ts.map
