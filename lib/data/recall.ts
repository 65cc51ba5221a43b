/**
 * Delayed recall: what was it that I was to remember?
 *
 * @module
 */
import type { Random } from "../random.ts";
import { fromValues, type Tensor } from "../tensor.ts";

/** What a task of delayed recall is like. */
export interface Delayed {
  /** How many sequences. */
  readonly n: number;
  /** How many steps after the symbol it is asked for. */
  readonly delay: number;
  /** How many symbols there are; 8 by default. */
  readonly symbols?: number;
}

/** Sequences, and what is to be recalled. */
export interface Recall {
  /** A symbol, one-hot; "remember!"; "recall!" [n, delay + 1, symbols + 2]. */
  readonly x: Tensor;
  /** The first symbol of each, int32 [n]. */
  readonly y: Tensor;
}

/**
 * Draws sequences whose first symbol is asked for at the end. Those between are
 * drawn from the same symbols.
 *
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 * import { toArray } from "lib/tensor.ts";
 *
 * const { x, y } = recall({ n: 1, delay: 3, symbols: 1 }, seeded(1));
 * assert.deepEqual(toArray(x), [[[1, 1, 0], [1, 0, 0], [1, 0, 0], [0, 0, 1]]]);
 * assert.deepEqual(toArray(y), [0]);
 * ```
 */
export function recall(
  { n, delay, symbols = 8 }: Delayed,
  random: Random,
): Recall {
  const [steps, inputs] = [delay + 1, symbols + 2];
  const x = new Float32Array(n * steps * inputs);
  const y = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < delay; t++) {
      const symbol = Math.floor(symbols * random());
      const row = (i * steps + t) * inputs;
      x[row + symbol] = 1;
      if (t > 0) continue;
      x[row + symbols] = 1;
      y[i] = symbol;
    }
    x[(i * steps + delay + 1) * inputs - 1] = 1;
  }
  return {
    x: fromValues(x, [n, steps, inputs]),
    y: fromValues(y, [n], "int32"),
  };
}
//# sourceMappingURL=recall.ts.map
