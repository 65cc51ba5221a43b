import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/gd_step.ts";
import type * as Exercise from "../../../lib/descent/descend.ts";

/** A walk into a bowl with its bottom at 0, and a curvature for each weight. */
interface Walk {
  curvatures: number[];
  start: number[];
  rate: number;
  maxSteps: number;
  tolerance?: number;
}

function walkDown(
  mine: typeof Exercise,
  { curvatures, start, rate, maxSteps, tolerance }: Walk,
) {
  const asked: number[][] = [];
  const gradient = (w: number[]) => {
    asked.push([...w]);
    return w.map((wi, i) => curvatures[i] * wi);
  };
  const path = tolerance === undefined
    ? mine.descend(gradient, start, rate, maxSteps)
    : mine.descend(gradient, start, rate, maxSteps, tolerance);
  return { path, asked };
}

/** The path into a bowl whose gradient is each weight times its curvature. */
export function descendIntoBowl(mine: typeof Exercise, walk: Walk) {
  return walkDown(mine, walk).path;
}

/** The weights at which the gradient was asked for, in order. */
export function whereDescendAsksForTheGradient(
  mine: typeof Exercise,
  walk: Walk,
) {
  return walkDown(mine, walk).asked;
}

/** What the start holds after the call. */
export function startAfterDescend(mine: typeof Exercise, walk: Walk) {
  walkDown(mine, walk);
  return walk.start;
}

serve({ descendIntoBowl, whereDescendAsksForTheGradient, startAfterDescend });
//# sourceMappingURL=3.5.driver.ts.map
