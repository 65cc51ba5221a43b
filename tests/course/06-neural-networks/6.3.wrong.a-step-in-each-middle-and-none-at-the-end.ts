import type { WideNet } from "../../../lib/network/wide_net.ts";

/**
 * Builds a network that is near a given height on each of n equal pieces.
 *
 * The pieces lie side by side from one x to another; outside it is near 0.
 * @param heights one for each piece, from the left [n]
 * @param steepness how fast the sigmoids rise: the larger, the sharper
 * @returns a network with n + 1 or more hidden units
 * @example
 * ```ts
 * import { wideOutput } from "lib/network/wide_net.ts";
 *
 * const net = bumpNet([3, 7], 0, 2, 100);
 * assert.ok(Math.abs(wideOutput(net, 0.5) - 3) < 1e-9);
 * assert.ok(Math.abs(wideOutput(net, 1.5) - 7) < 1e-9);
 * ```
 */
export function bumpNet(
  heights: number[],
  from: number,
  to: number,
  steepness: number,
): WideNet {
  const wide = (to - from) / heights.length;
  const middles = heights.map((_, k) => from + (k + 0.5) * wide);
  return {
    w: middles.map(() => steepness),
    b: middles.map((middle) => -steepness * middle),
    v: heights.map((height, k) => height - (heights[k - 1] ?? 0)),
    c: 0,
  };
}
