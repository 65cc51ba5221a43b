import type { Reduction, Strided } from "../../backend/backend.ts";
import { blank } from "../../tensor/door.ts";
import type { Tensor } from "../../tensor/tensor.ts";

/** Which axes are gone, and whether they stay as axes of length 1. */
export interface Over {
  /** Those that are reduced, ascending. */
  readonly axes: readonly number[];
  /** Whether they stay, with length 1. */
  readonly keepDims: boolean;
}

/** The shape without some axes, or with length 1 there. */
export function without(
  shape: readonly number[],
  { axes, keepDims }: Over,
): number[] {
  return keepDims
    ? shape.map((length, axis) => axes.includes(axis) ? 1 : length)
    : shape.filter((_, axis) => !axes.includes(axis));
}

/** Looks at a tensor with some of its axes moved behind all others. */
export function lastAxes(x: Tensor, axes: readonly number[]): Strided {
  const kept = x.shape.flatMap((_, axis) => axes.includes(axis) ? [] : [axis]);
  const order = [...kept, ...axes];
  const { storage, offset } = x;
  const shape = order.map((axis) => x.shape[axis]);
  const strides = order.map((axis) => x.strides[axis]);
  return { storage, offset, shape, strides };
}

/** Reduces some axes of a tensor, unrecorded. */
export function reduced(op: Reduction, x: Tensor, over: Over): Tensor {
  const shape = without(x.shape, over);
  const out = blank(x, shape);
  const kept = x.shape.length - over.axes.length;
  x.storage.backend.reduce(op, lastAxes(x, over.axes), kept, out.storage);
  return out;
}
//# sourceMappingURL=reduced.ts.map
