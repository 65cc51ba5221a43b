/**
 * Arithmetic of shapes: how many numbers, how far apart, and what two shapes
 * have in common.
 *
 * @module
 */
import type { Shape } from "../backend/backend.ts";
import { AxisError, OutOfMemoryError, ShapeError } from "../errors.ts";

/**
 * Counts the numbers of a shape.
 *
 * @example
 * ```ts
 * assert.equal(sizeOf([2, 3]), 6);
 * assert.equal(sizeOf([]), 1);
 * ```
 */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/**
 * Gives the strides of numbers that stand in row-major order: the last axis
 * steps by one, each other by all that is behind it.
 *
 * @example
 * ```ts
 * assert.deepEqual(rowMajor([2, 3, 4]), [12, 4, 1]);
 * ```
 */
export function rowMajor(shape: Shape): number[] {
  const strides: number[] = new Array(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = step;
    step *= shape[axis];
  }
  return strides;
}

/** Whether two shapes are equal. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * Gives the shape that two shapes broadcast to: aligned at the last axis, axes
 * must be equal, or one of them 1 or missing.
 *
 * @param op named in the error
 * @throws {ShapeError} if they do not fit
 * @example A row for each of four
 * ```ts
 * assert.deepEqual(broadcastShapes("add", [4, 3], [3]), [4, 3]);
 * ```
 */
export function broadcastShapes(op: string, a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const rank = Math.max(a.length, b.length);
  const shape: number[] = new Array(rank);
  for (let back = 1; back <= rank; back++) {
    const [x, y] = [a[a.length - back] ?? 1, b[b.length - back] ?? 1];
    if (x !== y && x !== 1 && y !== 1) {
      throw new ShapeError(
        `${op}: shapes do not broadcast: ${show(a)} and ${show(b)}; ` +
          `expected equal lengths, or 1, at axis ${-back}, not ${x} and ${y}`,
      );
    }
    shape[rank - back] = x === 1 ? y : x;
  }
  return shape;
}

/**
 * Turns an axis that may count from the end into one that counts from 0.
 *
 * @param op named in the error
 * @throws {AxisError} if there is no such axis
 * @example
 * ```ts
 * assert.equal(axisOf("sum", [2, 3], -1), 1);
 * ```
 */
export function axisOf(op: string, shape: Shape, axis: number): number {
  const rank = shape.length;
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    const axes = rank === 0 ? "no axes" : `axes ${-rank} to ${rank - 1}`;
    throw new AxisError(`${op}: no axis ${axis}: ${show(shape)} has ${axes}`);
  }
  return axis < 0 ? axis + rank : axis;
}

/**
 * Gives axes in ascending order, each once; all of them if none is named.
 *
 * @param op named in the error
 * @throws {AxisError} if there is no such axis, or one is named twice
 */
export function axesOf(
  op: string,
  shape: Shape,
  axes?: number | readonly number[],
): number[] {
  if (axes === undefined) return shape.map((_, axis) => axis);
  const list = typeof axes === "number" ? [axes] : axes;
  const result = list.map((axis) => axisOf(op, shape, axis));
  result.sort((a, b) => a - b);
  const twice = result.find((axis, i) => axis === result[i - 1]);
  if (twice !== undefined) {
    throw new AxisError(`${op}: axis ${twice} is named twice`);
  }
  return result;
}

/** No backend has room for more numbers than this. */
const MOST = 2 ** 31;

/**
 * Makes sure that a shape can be made.
 *
 * @param op named in the error
 * @throws {ShapeError} if a length is no whole number from 0 up
 * @throws {OutOfMemoryError} if no memory is that large
 */
export function checkShape(op: string, shape: Shape): void {
  const wrong = shape.findIndex((n) => !Number.isInteger(n) || n < 0);
  if (wrong >= 0) {
    throw new ShapeError(
      `${op}: ${shape[wrong]} at axis ${wrong} of ${show(shape)} is no length`,
    );
  }
  if (sizeOf(shape) > MOST) {
    throw new OutOfMemoryError(
      `${op}: no room for the ${sizeOf(shape)} numbers of ${show(shape)}`,
    );
  }
}

/** A shape as people write it: `[2, 3]`. */
export function show(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}
//# sourceMappingURL=shape.ts.map
