import type { Reduction, Storage, Strided } from "../backend.ts";
import type { Axes } from "./axes.ts";
import { bufferOf, dispatch, type Shader } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import { CURVES } from "./kernels.ts";
import source from "./kernels/reduce.wgsl" with { type: "text" };
import {
  lanesGrid,
  lanesParams,
  ROWS,
  type Rows,
  rowsOf,
  shared,
  withFewAxes,
} from "./lanes.ts";

const LANES = 64;

/** So many terms a lane takes; rows with more are cut into parts. */
const MOST_TERMS = 256;

const shaders = new Map<string, Shader>();

/** Between passes numbers are in 32 bits. */
function shaderOf(op: Reduction, isFirst: boolean, isLast: boolean): Shader {
  const from = isFirst ? "Stored" : "f32";
  const to = isLast ? "Stored" : "f32";
  const name = `reduce ${op} ${from} ${to}`;
  let shader = shaders.get(name);
  if (shader === undefined) {
    const aliases = `alias From = ${from};\nalias To = ${to};\n`;
    shader = {
      name,
      source: aliases + CURVES + ROWS + source,
      constants: { LANES, MAX: op === "max" ? 1 : 0 },
    };
    shaders.set(name, shader);
  }
  return shader;
}

/** Reduces the last axes of `x` and keeps the first `kept`. */
export function reduce(
  gpu: Gpu,
  op: Reduction,
  x: Strided,
  kept: number,
  out: Storage,
): void {
  if (out.size === 0) return;
  withFewAxes(gpu, x, (x) => {
    const from = bufferOf(x.storage);
    pass(gpu, op, rowsOf(x, kept, LANES), from, bufferOf(out), true);
  });
}

/** Reduces rows; if they are too long for one workgroup, in several passes. */
function pass(
  gpu: Gpu,
  op: Reduction,
  x: Rows,
  from: GPUBuffer,
  to: GPUBuffer,
  isFirst: boolean,
): void {
  const { rows, along, each } = x;
  const parts = Math.ceil(along.size / (each * MOST_TERMS)) || 1;
  const slot = parts > 1 ? gpu.pool.take(4 * rows.size * parts) : undefined;
  dispatch(
    gpu,
    shaderOf(op, isFirst, parts === 1),
    [from, slot?.buffer ?? to],
    lanesParams(x, parts),
    lanesGrid(x, parts),
  );
  if (slot === undefined) return;
  const rest = shared(axis(rows.size, parts), axis(parts, 1), LANES);
  pass(gpu, op, rest, slot.buffer, to, false);
  gpu.pool.give(slot);
}

/** One axis, from the beginning. */
function axis(length: number, stride: number): Axes {
  const lengths = [length];
  return { size: length, lengths, strides: [[stride]], offsets: [0] };
}
//# sourceMappingURL=reduce.ts.map
