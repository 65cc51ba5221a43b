import type { Reduction, RowOp, Storage, Strided } from "../backend.ts";
import { asNeighbours, copyTo } from "./copy.ts";
import type { Engine } from "./engine.ts";
import { addressOf, type Axis, BYTES, joinAxes } from "./views.ts";

/** Kinds of jobs. */
const SOFTMAX = 2;
const SUM_ROWS = 3;
const MAX_ROWS = 4;
const SUM_COLUMNS = 5;
const MAX_COLUMNS = 6;

/** From so many numbers on, workers help. */
const MANY = 131072;
/** Numbers in a chunk of rows, about. */
const CHUNK = 16384;
/** Columns in a chunk. */
const COLUMNS = 256;

/** Reduces the last axes of `x` and keeps the first `kept`. */
export function reduce(
  engine: Engine,
  op: Reduction,
  x: Strided,
  kept: number,
  out: Storage,
) {
  if (out.size === 0) return;
  if (x.shape.includes(0)) {
    return fill(engine, out.address, out.size, op === "sum" ? 0 : -Infinity);
  }
  const { shape, strides } = x;
  const outer = joinAxes(shape.slice(0, kept), strides.slice(0, kept));
  const inner = joinAxes(shape.slice(kept), strides.slice(kept));
  if (inner.length === 0) return copyTo(engine, x, out.address);
  const line = outer.pop() ?? { length: 1, step: BYTES, other: 0 };
  const [{ length, step }] = inner;
  if (inner.length === 1 && (step === BYTES || line.step === BYTES)) {
    const kernel = step === BYTES ? rows : columns;
    let to = out.address;
    for (const from of places(outer, addressOf(x))) {
      kernel(engine, op, from, line, length, step, to);
      to += BYTES * line.length;
    }
  } else {
    const n = shape.slice(kept).reduce((a, b) => a * b, 1);
    const all = { length: out.size, step: BYTES * n, other: 0 };
    asNeighbours(engine, x, n * out.size, (from) => {
      rows(engine, op, from, all, n, BYTES, out.address);
    });
  }
}

/** Lists the addresses that axes lead to, the last axis fastest. */
function places(axes: readonly Axis[], start: number): number[] {
  let list = [start];
  for (const { length, step } of axes) {
    list = list.flatMap((place) =>
      Array.from({ length }, (_, i) => place + i * step)
    );
  }
  return list;
}

/** Reduces rows whose numbers are neighbours. */
function rows(
  engine: Engine,
  op: Reduction,
  x: number,
  { length: count, step }: Axis,
  n: number,
  _: number,
  out: number,
) {
  const { kernels } = engine;
  if (count * n >= MANY && count > 1) {
    const each = Math.ceil(CHUNK / n);
    const kind = op === "sum" ? SUM_ROWS : MAX_ROWS;
    const chunks = Math.ceil(count / each);
    engine.run(kind, chunks, true, x, step, count, n, out, each);
  } else if (op === "sum") kernels.sumRows(x, step, count, n, out);
  else kernels.maxRows(x, step, count, n, out);
}

/** Reduces columns: the results are as close together as the numbers were. */
function columns(
  engine: Engine,
  op: Reduction,
  x: number,
  { length: n }: Axis,
  count: number,
  step: number,
  out: number,
) {
  const kind = op === "sum" ? SUM_COLUMNS : MAX_COLUMNS;
  const chunks = Math.ceil(n / COLUMNS);
  const worth = count * n >= MANY;
  engine.run(kind, chunks, worth, x, step, count, n, out, COLUMNS);
}

/** Fills numbers at an address. */
export function fill(
  { heap }: Engine,
  address: number,
  n: number,
  value: number,
) {
  const first = address / BYTES;
  heap.floats.fill(value, first, first + n);
}

/** Finds where the last axis of `x` is largest. */
export function argmax(engine: Engine, x: Strided, out: Storage) {
  if (out.size === 0) return;
  const n = x.shape[x.shape.length - 1];
  asNeighbours(engine, x, n * out.size, (from) => {
    engine.kernels.argmaxRows(from, out.size, n, out.address);
  });
}

/** Works on each row of `x`. */
export function rowsOf(
  engine: Engine,
  op: RowOp,
  x: Strided,
  out: Storage,
) {
  if (out.size === 0) return;
  const [count, n] = x.shape;
  const [rowStride, stride] = x.strides;
  if (stride === 1 || n === 1) {
    softmax(engine, op, addressOf(x), BYTES * rowStride, count, n, out);
  } else {
    asNeighbours(engine, x, out.size, (from) => {
      softmax(engine, op, from, BYTES * n, count, n, out);
    });
  }
}

function softmax(
  engine: Engine,
  op: RowOp,
  x: number,
  step: number,
  count: number,
  n: number,
  { address, size }: Storage,
) {
  const code = op === "softmax" ? 0 : 1;
  if (size < MANY / 4) {
    engine.kernels.softmax(code, x, step, count, n, address);
    return;
  }
  const each = Math.ceil(CHUNK / 4 / n);
  const chunks = Math.ceil(count / each);
  engine.run(SOFTMAX, chunks, true, code, x, step, count, n, address, each);
}
