import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/gd_step.ts";
import type * as Exercise from "../../../lib/descent/descend.ts";

/** Descends into a bowl with its bottom at 0, and a curvature for each weight. */
export function descendInto(
  mine: typeof Exercise,
  lambdas: number[],
  start: number[],
  learningRate: number,
  maxSteps: number,
  tolerance?: number,
) {
  const asked: number[][] = [];
  const gradient = (w: number[]) => {
    asked.push([...w]);
    return w.map((wi, i) => lambdas[i] * wi);
  };
  const path = tolerance === undefined
    ? mine.descend(gradient, start, learningRate, maxSteps)
    : mine.descend(gradient, start, learningRate, maxSteps, tolerance);
  return { path, asked, start };
}

serve({ descendInto });
//# sourceMappingURL=3.5.driver.ts.map
