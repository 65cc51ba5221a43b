import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/vector.ts";
import type * as Exercise from "../../../lib/descent/gd_step.ts";

/** What the arrays hold after the call. */
export function inputsAfterGdStep(
  mine: typeof Exercise,
  w: number[],
  gradient: number[],
  learningRate: number,
) {
  mine.gdStep(w, gradient, learningRate);
  return { w, gradient };
}

serve({ inputsAfterGdStep });
//# sourceMappingURL=3.4.driver.ts.map
