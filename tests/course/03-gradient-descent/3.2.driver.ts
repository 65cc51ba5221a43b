import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/check_pairs.ts";
import "../../../lib/vector.ts";
import type * as Exercise from "../../../lib/descent/sse_grad.ts";

/** What the arrays hold after the call. */
export function inputsAfterSseGrad(
  mine: typeof Exercise,
  w: number[],
  rows: number[][],
  targets: number[],
) {
  mine.sseGrad(w, rows, targets);
  return { w, rows, targets };
}

serve({ inputsAfterSseGrad });
//# sourceMappingURL=3.2.driver.ts.map
