import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/data/check_windows.ts";
import "../../../lib/data/check_windows.ts";
import type * as Exercise from "../../../lib/data/windows.ts";

// which the exercise's own file uses

/** What the series holds after the call. */
export function seriesAfter(
  mine: typeof Exercise,
  rows: number[][],
  target: number[],
  length: number,
) {
  mine.windows(rows, target, length);
  return { rows, target };
}

serve({ seriesAfter });
//# sourceMappingURL=9.1.driver.ts.map
