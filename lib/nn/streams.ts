/**
 * A long sequence, read as several streams side by side.
 *
 * @module
 */
import { fromValues, type Tensor } from "../tensor.ts";

/** A long sequence in pieces of equal length, which are read side by side. */
export interface Streams {
  /** The sequence: letters by number, or places in something else. */
  readonly numbers: ArrayLike<number>;
  /** How many pieces there are. */
  readonly rows: number;
  /** How many steps of each a chunk has. */
  readonly steps: number;
  /** How many labels each row has. */
  readonly length: number;
  /** How many chunks there are until all is read. */
  readonly chunks: number;
}

/**
 * Cuts a long sequence into streams.
 *
 * @throws {RangeError} if rows or steps are no whole numbers from 1 up, or a
 * row would have nothing to read
 * @example
 * ```ts
 * const { length, chunks } = streams([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 2, 3);
 * assert.deepEqual([length, chunks], [5, 2]);
 * ```
 */
export function streams(
  numbers: ArrayLike<number>,
  rows: number,
  steps: number,
): Streams {
  for (const [name, count] of Object.entries({ rows, steps })) {
    if (Number.isInteger(count) && count > 0) continue;
    throw new RangeError(
      `streams: ${count} ${name}; expected a whole number from 1 up`,
    );
  }
  const length = Math.floor((numbers.length - 1) / rows);
  if (length < 1) {
    throw new RangeError(
      `streams: ${numbers.length} numbers for ${rows} rows; expected at ` +
        `least ${rows + 1}: a number and a next one for each`,
    );
  }
  return { numbers, rows, steps, length, chunks: Math.ceil(length / steps) };
}

/** Some steps of all streams. */
export interface Chunk {
  /** The numbers, int32 [rows, steps]. */
  readonly x: Tensor;
  /** The number after each, int32 [rows, steps]. */
  readonly y: Tensor;
  /** Whether the streams begin here, so that no state is to be carried. */
  readonly first: boolean;
}

/**
 * Gives a chunk of streams. Behind the last chunk, which may be shorter, the
 * first one comes again, so a training may ask with the number of its step.
 *
 * @param k the number of the chunk, from 0
 * @throws {RangeError} if k is no whole number from 0 up
 * @example
 * ```ts
 * import { toArray } from "lib/tensor.ts";
 *
 * const text = streams([0, 1, 2, 3, 4, 5, 6], 2, 2);
 * const { x, y, first } = chunkAt(text, 0);
 * assert.deepEqual(toArray(x), [[0, 1], [3, 4]]);
 * assert.deepEqual(toArray(y), [[1, 2], [4, 5]]);
 * assert.equal(first, true);
 * ```
 */
export function chunkAt(streams: Streams, k: number): Chunk {
  if (!Number.isInteger(k) || k < 0) {
    throw new RangeError(`chunkAt: ${k}; expected a whole number from 0 up`);
  }
  const { numbers, rows, steps, length, chunks } = streams;
  const from = k % chunks * steps;
  const shape = [rows, Math.min(steps, length - from)];
  const read = (ahead: number) =>
    fromValues(
      Int32Array.from({ length: shape[0] * shape[1] }, (_, i) => {
        const [row, t] = [Math.floor(i / shape[1]), i % shape[1]];
        return numbers[row * length + from + t + ahead];
      }),
      shape,
      "int32",
    );
  return { x: read(0), y: read(1), first: from === 0 };
}
//# sourceMappingURL=streams.ts.map
