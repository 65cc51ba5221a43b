import { gdStep } from "../../../lib/descent/gd_step.ts";

/**
 * Walks downhill and gives the path, the start first.
 *
 * Stops after maxSteps steps, or before a step where the gradient is no longer
 * than the tolerance. A gradient of NaN is not short.
 *
 * Shapes: start [n] → path [1 + steps, n]. The start stays as it is.
 * @param gradient gives ∇E at weights; asked once before each step
 * @example The slope of w² is 2w; each step halves w
 * ```ts
 * assert.deepEqual(descend(([w]) => [2 * w], [8], 0.25, 3), [[8], [4], [2], [1]]);
 * ```
 */
export function descend(
  gradient: (w: number[]) => number[],
  start: number[],
  learningRate: number,
  maxSteps: number,
  tolerance = 0,
): number[][] {
  const path = [start];
  let slopes = gradient(start);
  while (path.length <= maxSteps && !(Math.hypot(...slopes) <= tolerance)) {
    path.push(gdStep(path.at(-1)!, slopes, learningRate));
    slopes = gradient(path.at(-1)!);
  }
  return path;
}
