import type { ThresholdNet } from "../../../lib/network/threshold_net.ts";

/**
 * Gives a network that answers 1 if exactly one of its two inputs is 1.
 *
 * @example
 * ```ts
 * import { answer } from "lib/network/threshold_net.ts";
 *
 * const answers = [[0, 0], [0, 1], [1, 0], [1, 1]].map((x) =>
 *   answer(xorByHand(), x)
 * );
 * assert.deepEqual(answers, [0, 1, 1, 0]);
 * ```
 */
export function xorByHand(): ThresholdNet {
  const or = { w: [1, 1], threshold: 0 };
  const and = { w: [1, 1], threshold: 1 };
  return { hidden: [or, and], output: { w: [1, -1], threshold: 0.5 } };
}
