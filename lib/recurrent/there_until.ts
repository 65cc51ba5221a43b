import { fromValues, IndexError, type Tensor } from "../tensor.ts";

/**
 * Says where sequences of some lengths go on: 1 before a sequence's end, 0
 * behind it.
 *
 * Shapes: lengths [n] → [n, steps].
 * @param steps how many there are; as many as the longest needs by default
 * @throws {IndexError} if a length is no whole number from 0 to the steps
 * @example
 * ```ts
 * import { toArray } from "lib/tensor.ts";
 *
 * assert.deepEqual(toArray(thereUntil([1, 3])), [[1, 0, 0], [1, 1, 1]]);
 * ```
 */
export function thereUntil(
  lengths: readonly number[],
  steps: number = Math.max(0, ...lengths),
): Tensor {
  for (const length of lengths) {
    if (Number.isInteger(length) && length >= 0 && length <= steps) continue;
    throw new IndexError(
      `thereUntil: a length of ${length}; expected a whole number from 0 to ` +
        `${steps}, the steps`,
    );
  }
  return fromValues(
    lengths.flatMap((length) =>
      Array.from({ length: steps }, (_, t) => t < length ? 1 : 0)
    ),
    [lengths.length, steps],
  );
}
//# sourceMappingURL=there_until.ts.map
