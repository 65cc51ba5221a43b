import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/text/temperature.ts";

/** What the scores are after the call. */
export function scoresAfter(
  mine: typeof Exercise,
  scores: number[],
  temperature: number,
) {
  mine.temperature(scores, temperature);
  return scores;
}

serve({ scoresAfter });
//# sourceMappingURL=10.5.driver.ts.map
