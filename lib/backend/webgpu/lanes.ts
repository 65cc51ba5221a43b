import type { Strided } from "../backend.ts";
import { type Axes, axesOf } from "./axes.ts";
import { copy } from "./copy.ts";
import type { Block } from "./dispatch.ts";
import type { Gpu } from "./gpu.ts";
import lanes from "./kernels/lanes.wgsl" with { type: "text" };
import param from "./kernels/param.wgsl" with { type: "text" };
import { bytesOf } from "./numbers.ts";

/** What kernels for rows have in common. */
export const ROWS: string = param + lanes;

/** A view as rows of numbers, and how the lanes of a workgroup share them. */
export interface Rows {
  /** The rows' axes. */
  readonly rows: Axes;
  /** The axes along a row. */
  readonly along: Axes;
  /** How many lanes a workgroup has. */
  readonly lanes: number;
  /** How many of them share a row: a power of two. */
  readonly each: number;
  /** Whether neighbouring lanes see neighbouring rows. */
  readonly beside: boolean;
}

/** So many axes fit into the parameters. */
const MOST_AXES = 12;

/** Shares out views whose rows have `kept` axes among so many lanes. */
export function rowsOf(
  { storage, shape, strides, offset }: Strided,
  kept: number,
  lanes: number,
): Rows {
  const part = (from: number, to?: number) =>
    axesOf({
      ...{ storage, offset },
      shape: shape.slice(from, to),
      strides: strides.slice(from, to),
    });
  return shared(part(0, kept), part(kept), lanes);
}

/** Shares out rows. */
export function shared(rows: Axes, along: Axes, lanes: number): Rows {
  const step = ({ strides }: Axes) => Math.abs(strides[0].at(-1) ?? 0);
  const beside = rows.size > 1 && step(rows) < step(along);
  return {
    rows,
    along,
    lanes,
    each: eachOf(along.size, lanes, beside),
    beside,
  };
}

/** Enough lanes that none has more than 32 numbers, if there are so many. */
function eachOf(numbers: number, lanes: number, beside: boolean): number {
  const most = beside ? lanes / 8 : lanes;
  let each = 1;
  while (each < most && 32 * each < numbers) each *= 2;
  return each;
}

/** What kernels with lanes are told. */
export function lanesParams(
  { rows, along, each, beside }: Rows,
  parts = 1,
): number[] {
  const params = [rows.size, along.size, each, beside ? 1 : 0];
  const axes = rows.lengths.length + along.lengths.length;
  params.push(rows.offsets[0], rows.lengths.length, axes, 0);
  params.push(parts, Math.ceil(along.size / parts), 0, 0);
  for (const { lengths, strides } of [rows, along]) {
    for (let axis = 0; axis < lengths.length; axis++) {
      params.push(lengths[axis], strides[0][axis], 0, 0);
    }
  }
  // A row of one number has no axis: its stride is read all the same.
  return [...params, 0, 0];
}

/** How many workgroups it takes, in rows of 65,535. */
export function lanesGrid(
  { rows, each, lanes }: Rows,
  parts = 1,
): [number, number] {
  const count = Math.ceil(rows.size * each / lanes) * parts;
  return [Math.min(count, 65535), Math.ceil(count / 65535)];
}

/** Uses a view; if it has too many axes for a kernel, a row-major copy. */
export function withFewAxes(
  gpu: Gpu,
  x: Strided,
  use: (view: Strided) => void,
): void {
  if (x.shape.length <= MOST_AXES) return use(x);
  const { dtype } = x.storage;
  const { size } = axesOf(x);
  const slot = gpu.pool.take(bytesOf(dtype, gpu.half) * size);
  const storage = { dtype, size, slot } as Block;
  const strides = x.shape.map(() => 1);
  for (let axis = x.shape.length - 2; axis >= 0; axis--) {
    strides[axis] = strides[axis + 1] * x.shape[axis + 1];
  }
  copy(gpu, x, { ...x, storage, strides, offset: 0 });
  use({ ...x, storage, strides, offset: 0 });
  gpu.pool.give(slot);
}
//# sourceMappingURL=lanes.ts.map
