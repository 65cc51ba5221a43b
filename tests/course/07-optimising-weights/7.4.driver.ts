import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/optim/solve.ts";
import type * as Exercise from "../../../lib/optim/newton_step.ts";

/** What the arrays hold after the call. */
export function givenAfter(
  mine: typeof Exercise,
  w: number[],
  slope: number[],
  hessian: number[][],
  damping: number,
) {
  mine.newtonStep(w, slope, hessian, damping);
  return { w, slope, hessian };
}

serve({ givenAfter });
//# sourceMappingURL=7.4.driver.ts.map
