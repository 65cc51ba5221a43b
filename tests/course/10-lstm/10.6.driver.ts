import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/text/top_p.ts";

/** What the probabilities are after the call. */
export function givenAfter(
  mine: typeof Exercise,
  probabilities: number[],
  p: number,
) {
  mine.topP(probabilities, p);
  return probabilities;
}

serve({ givenAfter });
//# sourceMappingURL=10.6.driver.ts.map
