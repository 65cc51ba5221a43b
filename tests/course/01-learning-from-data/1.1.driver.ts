import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/metrics/accuracy.ts";

/** What the arrays hold after the call. */
export function inputsAfterAccuracy(
  mine: typeof Exercise,
  answers: number[],
  labels: number[],
) {
  mine.accuracy(answers, labels);
  return { answers, labels };
}

serve({ inputsAfterAccuracy });
//# sourceMappingURL=1.1.driver.ts.map
