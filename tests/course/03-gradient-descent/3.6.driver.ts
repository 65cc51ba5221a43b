import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/descent/sse_grad.ts";
import type * as Exercise from "../../../lib/descent/max_stable_rate.ts";

/** What the rows hold after the call. */
export function rowsAfterMaxStableRate(
  mine: typeof Exercise,
  rows: number[][],
) {
  mine.maxStableRate(rows);
  return rows;
}

serve({ rowsAfterMaxStableRate });
//# sourceMappingURL=3.6.driver.ts.map
