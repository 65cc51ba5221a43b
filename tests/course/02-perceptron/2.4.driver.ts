import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/perceptron/delta.ts";
import "../../../lib/perceptron/predict.ts";
import "../../../lib/vector.ts";
import type * as Exercise from "../../../lib/perceptron/fit_epoch.ts";

/** What the arrays hold after the call. */
export function inputsAfterFitEpoch(
  mine: typeof Exercise,
  w: number[],
  rows: number[][],
  labels: number[],
  learningRate: number,
) {
  mine.fitEpoch(w, rows, labels, learningRate);
  return { w, rows, labels };
}

serve({ inputsAfterFitEpoch });
//# sourceMappingURL=2.4.driver.ts.map
