import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/network/bump_net.ts";
import { wideOutput } from "../../../lib/network/wide_net.ts";

/** What the network gives at x. */
export function outputAt(
  mine: typeof Exercise,
  heights: number[],
  from: number,
  to: number,
  steepness: number,
  x: number,
) {
  return wideOutput(mine.bumpNet(heights, from, to, steepness), x);
}

/** What it gives at several. */
export function outputsAt(
  mine: typeof Exercise,
  heights: number[],
  from: number,
  to: number,
  steepness: number,
  xs: number[],
) {
  const net = mine.bumpNet(heights, from, to, steepness);
  return xs.map((x) => wideOutput(net, x));
}

/** What the heights hold after the call. */
export function heightsAfter(
  mine: typeof Exercise,
  heights: number[],
  from: number,
  to: number,
  steepness: number,
) {
  mine.bumpNet(heights, from, to, steepness);
  return heights;
}

serve({ outputAt, outputsAt, heightsAfter });
//# sourceMappingURL=6.3.driver.ts.map
