import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/check_pairs.ts";
import "../../../lib/vector.ts";
import type * as Exercise from "../../../lib/descent/sse.ts";

/** What the arrays hold after the call. */
export function inputsAfterSse(
  mine: typeof Exercise,
  w: number[],
  rows: number[][],
  targets: number[],
) {
  mine.sse(w, rows, targets);
  return { w, rows, targets };
}

serve({ inputsAfterSse });
//# sourceMappingURL=3.1.driver.ts.map
