import type { Binary, Storage, Strided, Unary } from "../backend.ts";
import { asNeighbours, copyTo } from "./copy.ts";
import type { Engine } from "./engine.ts";
import { CHUNK, JOBS, MANY } from "./jobs.ts";
import {
  addressOf,
  BYTES,
  joinAxes,
  NEIGHBOURS,
  pace,
  UNEVEN,
  writeAxes,
} from "./views.ts";

/** The functions' numbers in the kernels. */
export const UNARY: Readonly<Record<Unary, number>> = {
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

/** Applies a function to each entry. */
export function unary(
  engine: Engine,
  op: Unary,
  x: Strided,
  out: Storage,
): void {
  const n = out.size;
  if (n === 0) return;
  let from = addressOf(x);
  if (pace(x) !== NEIGHBOURS) copyTo(engine, x, from = out.address);
  const code = UNARY[op];
  if (n < MANY) engine.kernels.unary(code, from, out.address, n);
  else {
    const chunks = Math.ceil(n / CHUNK);
    engine.run(JOBS.unary, chunks, true, code, from, out.address, n, CHUNK);
  }
}

/** Applies a function to each pair. */
export function binary(
  engine: Engine,
  op: Binary,
  a: Strided,
  b: Strided,
  out: Storage,
): void {
  const n = out.size;
  if (n === 0) return;
  const code = BINARY[op];
  const left = pace(a);
  const right = pace(b);
  if (left !== UNEVEN && right !== UNEVEN) {
    const from = addressOf(a);
    const other = addressOf(b);
    const to = out.address;
    if (n < MANY) {
      engine.kernels.binary(code, from, left, other, right, to, n);
    } else {
      const chunks = Math.ceil(n / CHUNK);
      const given = [code, from, left, other, right, to, n, CHUNK];
      engine.run(JOBS.binary, chunks, true, ...given);
    }
  } else {
    broadcast(engine, code, a, b, out);
  }
}

/** Adds to each entry of `a` that of `b`, times a factor. */
export function addScaled(
  engine: Engine,
  a: Strided,
  b: Strided,
  factor: number,
  out: Storage,
): void {
  const n = out.size;
  if (n === 0) return;
  const [bits] = new Int32Array(Float32Array.of(factor).buffer);
  asNeighbours(engine, a, n, (left) => {
    asNeighbours(engine, b, n, (right) => {
      const size = Math.min(n, CHUNK);
      const given = [left, right, bits, out.address, n, size];
      engine.run(JOBS.addScaled, Math.ceil(n / size), n >= MANY, ...given);
    });
  });
}

/** Walks over axes, to the last of which the kernel applies the function. */
function broadcast(
  engine: Engine,
  code: number,
  a: Strided,
  b: Strided,
  out: Storage,
) {
  const { heap, kernels } = engine;
  const axes = joinAxes(a.shape, a.strides, b.strides);
  const { step, other } = axes[axes.length - 1];
  if (isEven(step) && isEven(other)) {
    const last = writeAxes(heap.ints, axes);
    const to = out.address;
    kernels.broadcast(code, 0, last, addressOf(a), addressOf(b), to);
    return;
  }
  // A transposed operand: copied once, it is read in order.
  const n = out.size;
  asNeighbours(engine, a, n, (left) => {
    asNeighbours(engine, b, n, (right) => {
      kernels.binary(code, left, BYTES, right, BYTES, out.address, n);
    });
  });
}

function isEven(step: number): boolean {
  return step === 0 || step === BYTES;
}

/** Takes `a` where the condition is not 0, else `b`. */
export function where(
  engine: Engine,
  condition: Strided,
  a: Strided,
  b: Strided,
  out: Storage,
): void {
  const n = out.size;
  if (n === 0) return;
  asNeighbours(engine, condition, n, (c) => {
    asPaced(engine, a, n, (yes, yesStep) => {
      asPaced(engine, b, n, (no, noStep) => {
        engine.kernels.where(c, yes, yesStep, no, noStep, out.address, n);
      });
    });
  });
}

/** As `asNeighbours`, but leaves a repeated number alone. */
function asPaced(
  engine: Engine,
  view: Strided,
  n: number,
  use: (address: number, step: number) => void,
) {
  const step = pace(view);
  if (step !== UNEVEN) use(addressOf(view), step);
  else asNeighbours(engine, view, n, (address) => use(address, BYTES));
}
//# sourceMappingURL=elementwise.ts.map
