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
  const hidden = table.map((_, row) => {
    const bits = row.toString(2).padStart(inputs, "0").split("").map(Number);
    const ones = bits.reduce((sum, bit) => sum + bit, 0);
    return { w: bits.map((bit) => bit === 1 ? 1 : -1), threshold: ones };
  });
  return { hidden, output: { w: [...table], threshold: 1 } };
}
