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
  const last = heights.length - 1;
  const w = [-steepness];
  const b = [steepness * from];
  const v = [-heights[0]];
  for (let k = 1; k <= last; k++) {
    w.push(steepness);
    b.push(-steepness * (from + k * wide));
    v.push(heights[k] - heights[k - 1]);
  }
  w.push(steepness);
  b.push(-steepness * to);
  v.push(-heights[last]);
  return { w, b, v, c: heights[0] };
}
