import type { Strided } from "../backend.ts";

/** What kernels with `places` are told of up to three views of one shape. */
export interface Axes {
  /** How many numbers each view has. */
  readonly size: number;
  /** Lengths of the axes, those that can be walked as one joined. */
  readonly lengths: number[];
  /** Strides of each view. */
  readonly strides: readonly number[][];
  /** Where each view begins. */
  readonly offsets: readonly number[];
}

/** So many axes fit into the parameters of a kernel. */
const MOST_AXES = 14;

/**
 * Joins axes that can be walked as one in all views, and leaves out those of
 * length 1.
 *
 * @example A row-major [2, 3] is one axis of 6 numbers
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 * const { lengths, strides } = axesOf(tensor([[1, 2, 3], [4, 5, 6]]));
 * assert.deepEqual([lengths, strides], [[6], [[1]]]);
 * ```
 */
export function axesOf(...views: readonly Strided[]): Axes {
  const { shape } = views[0];
  const lengths: number[] = [];
  const strides: number[][] = [];
  const offsets: number[] = [];
  for (const { offset } of views) {
    offsets.push(offset);
    strides.push([]);
  }
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) {
    const length = shape[axis];
    size *= length;
    if (length === 1) continue;
    const last = lengths.length - 1;
    let joins = last >= 0;
    for (let i = 0; joins && i < views.length; i++) {
      joins = strides[i][last] === length * views[i].strides[axis];
    }
    if (joins) lengths[last] *= length;
    else lengths.push(length);
    for (let i = 0; i < views.length; i++) {
      strides[i][joins ? last : last + 1] = views[i].strides[axis];
    }
  }
  return { size, lengths, strides, offsets };
}

/**
 * Parameters of kernels with `places`.
 *
 * @param third params[0].z
 * @param fourth params[0].w
 * @param first where the result begins
 */
export function placesParams(
  { size, lengths, strides, offsets }: Axes,
  third = 0,
  fourth = 0,
  first = 0,
): number[] {
  const params = [size, lengths.length, third, fourth];
  params.push(offsets[0], offsets[1] ?? 0, offsets[2] ?? 0, first);
  for (let axis = 0; axis < lengths.length; axis++) {
    params.push(lengths[axis]);
    for (let i = 0; i < 3; i++) params.push(strides[i]?.[axis] ?? 0);
  }
  return params;
}

/** Cuts views into parts with few enough axes for a kernel. */
export function eachPart(
  axes: Axes,
  work: (part: Axes, first: number) => void,
  first = 0,
): void {
  const { lengths, strides, offsets, size } = axes;
  if (lengths.length <= MOST_AXES) return work(axes, first);
  const part = size / lengths[0];
  for (let i = 0; i < lengths[0]; i++) {
    const inner = {
      size: part,
      lengths: lengths.slice(1),
      strides: strides.map((each) => each.slice(1)),
      offsets: offsets.map((offset, view) => offset + i * strides[view][0]),
    };
    eachPart(inner, work, first + i * part);
  }
}

/** How many workgroups of `size` it takes, where each loops for the rest. */
export function groupsFor(count: number, size = 256): [number] {
  return [Math.min(Math.ceil(count / size), 65535)];
}

/** How many workgroups of 256 it takes, where each finds its numbers by `cell`. */
export function gridFor(count: number): [number, number] {
  const groups = Math.ceil(count / 256);
  return [Math.min(groups, 65535), Math.ceil(groups / 65535)];
}
//# sourceMappingURL=axes.ts.map
