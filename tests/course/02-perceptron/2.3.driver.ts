import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/perceptron/predict.ts";
import type * as Exercise from "../../../lib/perceptron/delta.ts";

/** The change, and what the arrays hold after the call. */
export function afterwards(
  mine: typeof Exercise,
  w: number[],
  x: number[],
  y: number,
  learningRate: number,
) {
  const change = [...mine.delta(w, x, y, learningRate)];
  return { change, w, x };
}

serve({ afterwards });
//# sourceMappingURL=2.3.driver.ts.map
