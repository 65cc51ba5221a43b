import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/metrics/accuracy.ts";
import "../../../lib/stump/stump.ts";
import type * as Exercise from "../../../lib/stump/best_stump.ts";

/** What the arrays hold after the call. */
export function inputsAfterBestStump(
  mine: typeof Exercise,
  rows: number[][],
  labels: number[],
) {
  mine.bestStump(rows, labels);
  return { rows, labels };
}

serve({ inputsAfterBestStump });
//# sourceMappingURL=1.2.driver.ts.map
