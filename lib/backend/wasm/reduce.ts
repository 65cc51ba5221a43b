import type { Reduction, RowOp, Storage, Strided } from "../backend.ts";
import { asNeighbours, copyTo } from "./copy.ts";
import type { Engine } from "./engine.ts";
import { CHUNK, JOBS, MANY } from "./jobs.ts";
import { addressOf, type Axis, BYTES, joinAxes } from "./views.ts";

/** Columns in a chunk. */
const COLUMNS = 256;

/** Reduces the last axes of `x` and keeps the first `kept`. */
export function reduce(
  engine: Engine,
  op: Reduction,
  x: Strided,
  kept: number,
  out: Storage,
): void {
  if (out.size === 0) return;
  if (x.shape.includes(0)) {
    return fill(engine, out.address, out.size, op === "sum" ? 0 : -Infinity);
  }
  const { shape, strides } = x;
  const outer = joinAxes(shape.slice(0, kept), strides.slice(0, kept));
  const inner = joinAxes(shape.slice(kept), strides.slice(kept));
  if (inner.length === 0) return copyTo(engine, x, out.address);
  const [{ length, step }] = inner;
  const line = outer.pop() ?? { length: 1, step: BYTES * length, other: 0 };
  const { size, address } = out;
  if (inner.length === 1 && step === BYTES) {
    places(outer, addressOf(x)).forEach((from, i) => {
      const to = address + BYTES * line.length * i;
      rows(engine, op, from, line.step, line.length, length, to);
    });
  } else if (inner.length === 1 && line.step === BYTES) {
    places(outer, addressOf(x)).forEach((from, i) => {
      const to = address + BYTES * line.length * i;
      columns(engine, op, from, step, length, line.length, to);
    });
  } else {
    const n = shape.slice(kept).reduce((a, b) => a * b, 1);
    asNeighbours(engine, x, n * size, (from) => {
      rows(engine, op, from, BYTES * n, size, n, address);
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

/** Reduces `count` rows of n neighbours, `step` bytes apart. */
function rows(
  engine: Engine,
  op: Reduction,
  x: number,
  step: number,
  count: number,
  n: number,
  out: number,
) {
  const kind = op === "sum" ? JOBS.sumRows : JOBS.maxRows;
  const each = Math.ceil(CHUNK / n);
  const chunks = Math.ceil(count / each);
  const worth = count * n >= MANY;
  engine.run(kind, chunks, worth, x, step, count, n, out, each);
}

/** Reduces n columns, neighbours of each other, over `count` rows. */
function columns(
  engine: Engine,
  op: Reduction,
  x: number,
  step: number,
  count: number,
  n: number,
  out: number,
) {
  const kind = op === "sum" ? JOBS.sumColumns : JOBS.maxColumns;
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
): void {
  const first = address / BYTES;
  heap.floats.fill(value, first, first + n);
}

/** Finds where the last axis of `x` is largest. */
export function argmax(engine: Engine, x: Strided, out: Storage): void {
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
): void {
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
  const each = Math.ceil(CHUNK / 4 / n);
  const chunks = Math.ceil(count / each);
  const given = [code, x, step, count, n, address, each];
  engine.run(JOBS.softmax, chunks, size >= MANY / 4, ...given);
}
//# sourceMappingURL=reduce.ts.map
