import type { Strided } from "../backend.ts";
import type { Engine } from "./engine.ts";
import {
  addressOf,
  type Axis,
  BYTES,
  joinAxes,
  NEIGHBOURS,
  pace,
  writeAxes,
} from "./views.ts";

/** What happens to a number on its way. */
const NOTHING = 0;
const TO_FLOAT = 1;
const TO_INT = 2;

/** Copies entry by entry. */
export function copy(
  { heap, kernels }: Engine,
  from: Strided,
  to: Strided,
): void {
  if (from.shape.includes(0)) return;
  const change = from.storage.dtype === to.storage.dtype
    ? NOTHING
    : to.storage.dtype === "float32"
    ? TO_FLOAT
    : TO_INT;
  const axes = order(joinAxes(from.shape, from.strides, to.strides));
  const last = writeAxes(heap.ints, axes);
  kernels.copy(change, 0, last, addressOf(from), addressOf(to));
}

/**
 * Puts the axis along which numbers are neighbours in the source next to the
 * last: then the last two are a matrix to transpose.
 */
function order(axes: Axis[]): Axis[] {
  if (axes.length === 0) return [{ length: 1, step: BYTES, other: BYTES }];
  const place = axes.findIndex(({ step }) => step === BYTES);
  if (place >= 0 && place < axes.length - 2) {
    axes.splice(axes.length - 2, 0, ...axes.splice(place, 1));
  }
  return axes;
}

/**
 * Gives a view's numbers as neighbours to `use`: the view's own if they are,
 * else a copy that lasts as long as `use`.
 */
export function asNeighbours(
  engine: Engine,
  view: Strided,
  size: number,
  use: (address: number) => void,
): void {
  if (pace(view) === NEIGHBOURS) return use(addressOf(view));
  const address = engine.heap.take(BYTES * size);
  copyTo(engine, view, address);
  use(address);
  engine.heap.give(address, BYTES * size);
}

/** Copies a view's numbers to an address, as neighbours in row-major order. */
export function copyTo(
  { heap, kernels }: Engine,
  { shape, strides, storage, offset }: Strided,
  address: number,
): void {
  if (shape.includes(0)) return;
  const rowMajor = new Array<number>(shape.length);
  for (let axis = shape.length - 1, step = 1; axis >= 0; axis--) {
    rowMajor[axis] = step;
    step *= shape[axis];
  }
  const axes = order(joinAxes(shape, strides, rowMajor));
  const last = writeAxes(heap.ints, axes);
  kernels.copy(NOTHING, 0, last, storage.address + BYTES * offset, address);
}
//# sourceMappingURL=copy.ts.map
