import type { Strided } from "../backend.ts";

/** What kernels with `places` are told of up to three views of one shape. */
export interface Axes {
  /** How many numbers each view has. */
  readonly size: number;
  /** Lengths of the axes, those that can be walked as one joined. */
  readonly lengths: readonly number[];
  /** Strides of each view. */
  readonly strides: readonly (readonly number[])[];
  /** Where each view begins. */
  readonly offsets: readonly number[];
}

/** So many axes fit into the parameters of a kernel. */
export const MOST_AXES = 14;

/**
 * Joins axes that can be walked as one in all views, and leaves out those of
 * length 1.
 */
export function axesOf(...views: readonly Strided[]): Axes {
  const { shape } = views[0];
  const lengths: number[] = [];
  const strides: number[][] = views.map(() => []);
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) {
    const length = shape[axis];
    size *= length;
    if (length === 1) continue;
    const last = lengths.length - 1;
    const joins = last >= 0 &&
      views.every((view, i) =>
        strides[i][last] === length * view.strides[axis]
      );
    if (joins) {
      lengths[last] *= length;
      views.forEach((view, i) => strides[i][last] = view.strides[axis]);
    } else {
      lengths.push(length);
      views.forEach((view, i) => strides[i].push(view.strides[axis]));
    }
  }
  return { size, lengths, strides, offsets: views.map((v) => v.offset) };
}

/** Parameters of kernels with `places`. */
export function placesParams(
  { size, lengths, strides, offsets }: Axes,
  third = 0,
  fourth = 0,
): number[] {
  const params = [size, lengths.length, third, fourth];
  params.push(offsets[0], offsets[1] ?? 0, offsets[2] ?? 0, 0);
  for (const [axis, length] of lengths.entries()) {
    params.push(length);
    for (let i = 0; i < 3; i++) params.push(strides[i]?.[axis] ?? 0);
  }
  return params;
}

/** A number for each invocation, in workgroups of `size`. */
export function groupsFor(count: number, size = 256): [number] {
  return [Math.min(Math.ceil(count / size), 65535)];
}
//# sourceMappingURL=axes.ts.map
