import type { ThresholdNet } from "../../../lib/network/threshold_net.ts";

/**
 * Builds a network for a Boolean function of n inputs, without training.
 *
 * @param table the answer to each input, 2ⁿ of them, in the order in which the
 * inputs count: for two inputs those to 00, 01, 10 and 11
 * @throws {RangeError} if there are not 2, 4, 8, … answers
 * @example
 * ```ts
 * import { answer } from "lib/network/threshold_net.ts";
 *
 * const and = booleanNet([0, 0, 0, 1]);
 * assert.equal(answer(and, [1, 1]), 1);
 * assert.equal(answer(and, [1, 0]), 0);
 * ```
 */
export function booleanNet(table: (0 | 1)[]): ThresholdNet {
  const inputs = Math.log2(table.length);
  if (!Number.isInteger(inputs) || inputs < 1) {
    throw new RangeError(
      `booleanNet: ${table.length} answers; expected 2, 4, 8, …`,
    );
  }
  const rows = [...table.keys()].filter((row) => table[row] === 1);
  const hidden = rows.map((row) => {
    const bits = Array.from(
      { length: inputs },
      (_, i) => (row >> (inputs - 1 - i)) & 1,
    );
    return { w: bits.map((bit) => 2 * bit - 1), threshold: 1.5 };
  });
  const never = { w: new Array<number>(inputs).fill(0), threshold: 2 };
  if (rows.length === 0) hidden.push(never);
  return { hidden, output: { w: hidden.map(() => 1), threshold: 0.5 } };
}
