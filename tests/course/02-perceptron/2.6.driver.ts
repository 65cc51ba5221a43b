import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/perceptron/fit_epoch.ts";
import "../../../lib/perceptron/with_one.ts";
import type * as Exercise from "../../../lib/perceptron/is_separable.ts";

/** What the arrays hold after the call. */
export function inputsAfterIsSeparable(
  mine: typeof Exercise,
  points: number[][],
  labels: number[],
) {
  mine.isSeparable(points, labels);
  return { points, labels };
}

serve({ inputsAfterIsSeparable });
//# sourceMappingURL=2.6.driver.ts.map
