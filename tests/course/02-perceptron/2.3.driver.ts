import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/perceptron/predict.ts";
import type * as Exercise from "../../../lib/perceptron/delta.ts";

/** What the arrays hold after the call. */
export function inputsAfterDelta(
  mine: typeof Exercise,
  w: number[],
  x: number[],
  y: number,
  learningRate: number,
) {
  mine.delta(w, x, y, learningRate);
  return { w, x };
}

serve({ inputsAfterDelta });
//# sourceMappingURL=2.3.driver.ts.map
