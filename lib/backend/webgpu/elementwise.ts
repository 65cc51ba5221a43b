import type { Binary, Storage, Strided, Unary } from "../backend.ts";
import { type Axes, axesOf, eachPart, gridFor, placesParams } from "./axes.ts";
import { bufferOf, constantOf, dispatch, type Shader } from "./dispatch.ts";
import { foursOf, NEIGHBOURS } from "./fours.ts";
import type { Gpu } from "./gpu.ts";
import { CELL, FUNCTIONS, placesAt } from "./kernels.ts";
import binaryOne from "./kernels/binary.wgsl" with { type: "text" };
import binaryFours from "./kernels/binary_fours.wgsl" with { type: "text" };
import unaryOne from "./kernels/unary.wgsl" with { type: "text" };
import unaryFours from "./kernels/unary_fours.wgsl" with { type: "text" };
import whereOne from "./kernels/where.wgsl" with { type: "text" };
import { bitsOf } from "./numbers.ts";
import { variants } from "./variants.ts";

/** The functions' numbers in the kernels. */
const UNARY: Readonly<Record<Unary, number>> = {
  neg: 0,
  abs: 1,
  sign: 2,
  exp: 3,
  log: 4,
  sqrt: 5,
  tanh: 6,
  sigmoid: 7,
  relu: 8,
  softplus: 9,
};

const BINARY: Readonly<Record<Binary, number>> = {
  add: 0,
  sub: 1,
  mul: 2,
  div: 3,
  maximum: 4,
  minimum: 5,
  equal: 6,
  less: 7,
  lessEqual: 8,
};
/** The number of a + b · factor. */
const ADD_SCALED = 9;

const unaryKernel = variants(
  "unary",
  FUNCTIONS + CELL + placesAt(2) + unaryOne,
  ["FUNCTION", "AXES"],
);
const unaryFoursKernel = variants(
  "unary, by fours",
  FUNCTIONS + CELL + placesAt(2) + unaryFours,
  ["FUNCTION", "AXES"],
);
const binaryKernel = variants(
  "binary",
  FUNCTIONS + CELL + placesAt(3) + binaryOne,
  ["FUNCTION", "AXES"],
);
const binaryFoursKernel = variants(
  "binary, by fours",
  FUNCTIONS + CELL + placesAt(3) + binaryFours,
  ["FUNCTION", "AXES", "A", "B"],
);
const whereKernel = variants(
  "where",
  CELL + placesAt(4) + whereOne,
  ["A", "B", "AXES"],
);

/** How many axes a kernel is compiled for; 0 if it shall count them. */
export function axesFor({ lengths }: Axes): number {
  return lengths.length <= 4 ? Math.max(lengths.length, 1) : 0;
}

/** Applies a function to each entry. */
export function unary(gpu: Gpu, op: Unary, x: Strided, out: Storage): void {
  if (out.size === 0) return;
  const code = UNARY[op];
  const buffers = [bufferOf(x.storage), bufferOf(out)];
  const axes = axesOf(x);
  const fours = foursOf(axes, [false]);
  if (fours !== undefined && fours.kinds[0] === NEIGHBOURS) {
    const kernel = unaryFoursKernel(code, axesFor(fours.axes));
    const { axes } = fours;
    dispatch(gpu, kernel, buffers, placesParams(axes), gridFor(axes.size));
  } else {
    walk(gpu, unaryKernel(code, axesFor(axes)), buffers, axes);
  }
}

/** Runs a kernel number by number, over parts of few enough axes. */
function walk(
  gpu: Gpu,
  kernel: Shader,
  buffers: readonly GPUBuffer[],
  axes: Axes,
  third = 0,
  fourth = 0,
) {
  eachPart(axes, (part, first) => {
    const params = placesParams(part, third, fourth, first);
    dispatch(gpu, kernel, buffers, params, gridFor(part.size));
  });
}

/** Applies a function to each pair. */
export function binary(
  gpu: Gpu,
  op: Binary,
  a: Strided,
  b: Strided,
  out: Storage,
): void {
  const right = constantOf(b.storage);
  pairs(gpu, BINARY[op], a, b, constantOf(a.storage), right, right ?? 0, out);
}

/** Adds to each entry of `a` that of `b`, times a factor. */
export function addScaled(
  gpu: Gpu,
  a: Strided,
  b: Strided,
  factor: number,
  out: Storage,
): void {
  pairs(gpu, ADD_SCALED, a, b, constantOf(a.storage), undefined, factor, out);
}

/**
 * Runs a kernel for pairs.
 *
 * @param left what `a` is everywhere, if that is known
 * @param right what `b` is
 * @param number what the kernel is told besides `left`
 */
function pairs(
  gpu: Gpu,
  code: number,
  a: Strided,
  b: Strided,
  left: number | undefined,
  right: number | undefined,
  number: number,
  out: Storage,
) {
  if (out.size === 0) return;
  const axes = axesOf(a, b);
  const fours = foursOf(axes, [left !== undefined, right !== undefined]);
  const to = bufferOf(out);
  if (fours === undefined) {
    const kernel = binaryKernel(code, axesFor(axes));
    const buffers = [bufferOf(a.storage), bufferOf(b.storage), to];
    walk(gpu, kernel, buffers, axes, 0, bitsOf(number));
    return;
  }
  const { kinds } = fours;
  dispatch(
    gpu,
    binaryFoursKernel(code, axesFor(fours.axes), kinds[0], kinds[1]),
    [...bothBuffers(a, b, left, right), to],
    placesParams(fours.axes, bitsOf(left ?? 0), bitsOf(number)),
    gridFor(fours.axes.size),
  );
}

/** The buffers of two views; one that is constant stays unwritten, if it can. */
function bothBuffers(
  a: Strided,
  b: Strided,
  one: number | undefined,
  other: number | undefined,
): [GPUBuffer, GPUBuffer] {
  if (one === undefined) {
    const left = bufferOf(a.storage);
    return [left, other === undefined ? bufferOf(b.storage) : left];
  }
  const right = bufferOf(b.storage);
  return [right, right];
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
  const axes = axesOf(condition, a, b);
  const one = constantOf(a.storage);
  const other = constantOf(b.storage);
  const truth = bufferOf(condition.storage);
  walk(
    gpu,
    whereKernel(
      one === undefined ? 0 : 2,
      other === undefined ? 0 : 2,
      axesFor(axes),
    ),
    [
      truth,
      one === undefined ? bufferOf(a.storage) : truth,
      other === undefined ? bufferOf(b.storage) : truth,
      bufferOf(out),
    ],
    axes,
    bitsOf(one ?? 0),
    bitsOf(other ?? 0),
  );
}
//# sourceMappingURL=elementwise.ts.map
