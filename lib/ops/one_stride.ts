import type { Shape } from "../backend/backend.ts";

/**
 * Gives the one stride that walks through several axes as if they were one, if
 * there is such a stride. Axes of length 1 are of no account.
 *
 * @example
 * ```ts
 * assert.equal(oneStride([2, 3], [6, 2]), 2);
 * assert.equal(oneStride([2, 3], [1, 2]), undefined);
 * ```
 */
export function oneStride(
  shape: Shape,
  strides: readonly number[],
): number | undefined {
  let [step, next]: (number | undefined)[] = [undefined, undefined];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] === 1) continue;
    if (step === undefined) step = strides[axis];
    else if (strides[axis] !== next) return undefined;
    next = strides[axis] * shape[axis];
  }
  return step ?? 0;
}
//# sourceMappingURL=one_stride.ts.map
