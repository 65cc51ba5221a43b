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
  for (let step = 0; step < maxSteps; step++) {
    const slopes = gradient(path[step]);
    const sum = slopes.reduce((sum, slope) => sum + Math.abs(slope), 0);
    if (sum <= tolerance) break;
    path.push(gdStep(path[step], slopes, learningRate));
  }
  return path;
}
