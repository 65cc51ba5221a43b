import type { Binary, Storage, Strided, Unary } from "../backend.ts";
import { axesOf, groupsFor, placesParams } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES, placesAt } from "./kernels.ts";
import scaledSource from "./kernels/add_scaled.wgsl" with { type: "text" };
import binarySource from "./kernels/binary.wgsl" with { type: "text" };
import unarySource from "./kernels/unary.wgsl" with { type: "text" };
import whereSource from "./kernels/where.wgsl" with { type: "text" };

function family<Op extends string>(
  kind: string,
  source: string,
  ops: readonly Op[],
): Record<Op, Shader> {
  return Object.fromEntries(
    ops.map((op, number) => [op, {
      name: `${kind} ${op}`,
      source,
      constants: { FUNCTION: number },
    }]),
  ) as unknown as Record<Op, Shader>;
}

const unaryShaders: Record<Unary, Shader> = family(
  "unary",
  CURVES + placesAt(2) + unarySource,
  [
    "neg",
    "abs",
    "sign",
    "exp",
    "log",
    "sqrt",
    "tanh",
    "sigmoid",
    "relu",
    "softplus",
  ],
);

const binaryShaders: Record<Binary, Shader> = family(
  "binary",
  CURVES + placesAt(3) + binarySource,
  [
    "add",
    "sub",
    "mul",
    "div",
    "maximum",
    "minimum",
    "equal",
    "less",
    "lessEqual",
  ],
);

const whereShader: Shader = {
  name: "where",
  source: placesAt(4) + whereSource,
};

const scaledShader: Shader = {
  name: "addScaled",
  source: placesAt(3) + scaledSource,
};

const factorOf = new Float32Array(1);
const bitsOf = new Uint32Array(factorOf.buffer);

/** Applies a function to each entry. */
export function unary(gpu: Gpu, op: Unary, x: Strided, out: Storage): void {
  if (out.size === 0) return;
  dispatch(
    gpu,
    unaryShaders[op],
    [bufferOf(x.storage), bufferOf(out)],
    placesParams(axesOf(x)),
    groupsFor(out.size),
  );
}

/** Applies a function to each pair. */
export function binary(
  gpu: Gpu,
  op: Binary,
  a: Strided,
  b: Strided,
  out: Storage,
): void {
  if (out.size === 0) return;
  dispatch(
    gpu,
    binaryShaders[op],
    [bufferOf(a.storage), bufferOf(b.storage), bufferOf(out)],
    placesParams(axesOf(a, b)),
    groupsFor(out.size),
  );
}

/** Adds to each entry of `a` that of `b`, times a factor. */
export function addScaled(
  gpu: Gpu,
  a: Strided,
  b: Strided,
  factor: number,
  out: Storage,
): void {
  if (out.size === 0) return;
  factorOf[0] = factor;
  dispatch(
    gpu,
    scaledShader,
    [bufferOf(a.storage), bufferOf(b.storage), bufferOf(out)],
    placesParams(axesOf(a, b), 0, bitsOf[0]),
    groupsFor(out.size),
  );
}

/** Takes `a` where the condition is not 0, else `b`. */
export function where(
  gpu: Gpu,
  condition: Strided,
  a: Strided,
  b: Strided,
  out: Storage,
): void {
  if (out.size === 0) return;
  dispatch(
    gpu,
    whereShader,
    [condition, a, b].map((x) => bufferOf(x.storage)).concat(bufferOf(out)),
    placesParams(axesOf(condition, a, b)),
    groupsFor(out.size),
  );
}
//# sourceMappingURL=elementwise.ts.map
