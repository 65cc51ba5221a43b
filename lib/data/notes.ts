/**
 * A notepad to learn: write, keep, show.
 *
 * @module
 */
import type { Random } from "../random.ts";
import { fromValues, type Tensor } from "../tensor.ts";

/** Notes, and what is to be said at each step. */
export interface Notes {
  /** Value, "write!" and "show!" [n, steps, 3]. */
  readonly x: Tensor;
  /** The last value that was written, where it is asked for; else 0. */
  readonly y: Tensor;
}

/**
 * Draws notes: values from −1 to 1, of which about every seventh is to be
 * written, the first in any case; about every third step somebody asks.
 *
 * Shapes: x [n, steps, 3], y [n, steps, 1].
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 * import { toArray } from "lib/tensor.ts";
 *
 * const { x, y } = notes(1, 1, seeded(1));
 * const [[[value, , asked]]] = toArray(x) as number[][][];
 * assert.deepEqual(toArray(y), [[[asked ? value : 0]]]);
 * ```
 */
export function notes(n: number, steps: number, random: Random): Notes {
  const [x, y] = [new Float32Array(3 * n * steps), new Float32Array(n * steps)];
  for (let i = 0, pad = 0; i < y.length; i++) {
    const value = 2 * random() - 1;
    const write = i % steps === 0 || random() < 0.15;
    const show = random() < 0.3;
    if (write) pad = value;
    x.set([value, write ? 1 : 0, show ? 1 : 0], 3 * i);
    y[i] = show ? pad : 0;
  }
  return { x: fromValues(x, [n, steps, 3]), y: fromValues(y, [n, steps, 1]) };
}
//# sourceMappingURL=notes.ts.map
