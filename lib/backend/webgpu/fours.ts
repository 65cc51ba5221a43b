import type { Axes } from "./axes.ts";

/** A view gives four neighbours at once. */
export const NEIGHBOURS = 0;
/** It gives one number four times. */
export const REPEATED = 1;
/** It is one number, which is among the parameters. */
export const CONSTANT = 2;

/** How each view gives fours, and how to walk over them. */
export interface Fours {
  /** What each view gives. */
  readonly kinds: readonly number[];
  /** The same views, counted in fours along the last axis. */
  readonly axes: Axes;
}

/**
 * Finds how to take four numbers at once along the last axis, if that can be.
 *
 * @param constant whether a view is one number, known already
 */
export function foursOf(
  { size, lengths, strides, offsets }: Axes,
  constant: readonly boolean[],
): Fours | undefined {
  const last = lengths.length - 1;
  // A lone axis may end within four: behind it there is room.
  if (last > 0 && lengths[last] % 4 !== 0) return undefined;
  const kinds: number[] = [];
  const views: number[][] = [];
  const starts: number[] = [];
  for (let i = 0; i < strides.length; i++) {
    const steps = strides[i];
    const step = last < 0 ? 0 : steps[last];
    if (constant[i] || step === 0) {
      kinds.push(constant[i] ? CONSTANT : REPEATED);
      views.push(steps);
      starts.push(offsets[i]);
      continue;
    }
    if (step !== 1 || offsets[i] % 4 !== 0) return undefined;
    const inFours: number[] = [];
    for (let axis = 0; axis < last; axis++) {
      if (steps[axis] % 4 !== 0) return undefined;
      inFours.push(steps[axis] / 4);
    }
    inFours.push(1);
    kinds.push(NEIGHBOURS);
    views.push(inFours);
    starts.push(offsets[i] / 4);
  }
  const shorter = [...lengths];
  if (last >= 0) shorter[last] = Math.ceil(lengths[last] / 4);
  const axes = {
    size: last > 0 ? size / 4 : Math.ceil(size / 4),
    lengths: shorter,
    strides: views,
    offsets: starts,
  };
  return { kinds, axes };
}
//# sourceMappingURL=fours.ts.map
