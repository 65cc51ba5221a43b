import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/vector.ts";
import type * as Exercise from "../../../lib/perceptron/predict.ts";

/** What the arrays hold after the call. */
export function inputsAfterPredict(
  mine: typeof Exercise,
  w: number[],
  x: number[],
  threshold: number,
) {
  mine.predict(w, x, threshold);
  return { w, x };
}

serve({ inputsAfterPredict });
//# sourceMappingURL=2.1.driver.ts.map
