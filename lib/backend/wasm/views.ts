import type { Strided } from "../backend.ts";

/** Bytes of a number. */
export const BYTES = 4;

/** Where a view's first number is, in bytes. */
export function addressOf({ storage, offset }: Strided): number {
  return storage.address + BYTES * offset;
}

/** The pace of numbers that follow each other without a gap. */
export const NEIGHBOURS: number = BYTES;

/** The pace of one number that is repeated. */
export const REPEATED = 0;

/** The pace of numbers that lie in any other way. */
export const UNEVEN: number = -1;

/**
 * Gives the distance in bytes from each number of a view to the next: 4 if they
 * are neighbours, 0 if it is one number again and again, −1 if it varies.
 */
export function pace({ shape, strides }: Strided): number {
  let expected = 1;
  let neighbours = true;
  let repeated = true;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis];
    if (length === 1) continue;
    const stride = strides[axis];
    if (stride !== expected) neighbours = false;
    if (stride !== 0) repeated = false;
    expected *= length;
  }
  return neighbours ? NEIGHBOURS : repeated ? REPEATED : UNEVEN;
}

/** An axis of two views: how long it is, and the strides of both in bytes. */
export interface Axis {
  /** How many numbers lie along it. */
  length: number;
  /** The first view's stride. */
  step: number;
  /** The second view's. */
  other: number;
}

/**
 * Joins axes that can be walked as one, and leaves out those of length 1.
 *
 * @example A row-major [2, 3] is one axis of 6 numbers
 * ```ts
 * const axes = joinAxes([2, 3], [3, 1], [3, 1]);
 * assert.deepEqual(axes, [{ length: 6, step: 4, other: 4 }]);
 * ```
 */
export function joinAxes(
  shape: readonly number[],
  strides: readonly number[],
  others: readonly number[] = strides,
): Axis[] {
  const axes: Axis[] = [];
  for (let axis = 0; axis < shape.length; axis++) {
    const length = shape[axis];
    if (length === 1) continue;
    const step = BYTES * strides[axis];
    const other = BYTES * others[axis];
    const before = axes.at(-1);
    if (
      before && before.step === length * step && before.other === length * other
    ) {
      before.length *= length;
      before.step = step;
      before.other = other;
    } else {
      axes.push({ length, step, other });
    }
  }
  return axes;
}

/** Where kernels look for axes, as an index of integers. */
const AXES = 256;

/** Writes axes where kernels look for them; gives the number of the last. */
export function writeAxes(ints: Int32Array, axes: readonly Axis[]): number {
  for (const [i, { length, step, other }] of axes.entries()) {
    ints[AXES + 4 * i] = length;
    ints[AXES + 4 * i + 1] = step;
    ints[AXES + 4 * i + 2] = other;
  }
  return axes.length - 1;
}
//# sourceMappingURL=views.ts.map
