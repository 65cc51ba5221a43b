import type { Strided } from "../../backend/backend.ts";

/** Looks at a tensor with one of its axes moved behind all others. */
export function axisLast(x: Strided, axis: number): Strided {
  const { storage, offset } = x;
  const shape = [...x.shape.toSpliced(axis, 1), x.shape[axis]];
  const strides = [...x.strides.toSpliced(axis, 1), x.strides[axis]];
  return { storage, offset, shape, strides };
}
//# sourceMappingURL=axis_last.ts.map
