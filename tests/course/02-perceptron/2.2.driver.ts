import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/perceptron/fold_bias.ts";

/** Folds the same weights twice. */
export function foldBiasTwice(
  mine: typeof Exercise,
  w: number[],
  threshold: number,
) {
  const first = mine.foldBias(w, threshold);
  const second = mine.foldBias(w, threshold);
  return { first: [...first], second: [...second], w };
}

serve({ foldBiasTwice });
//# sourceMappingURL=2.2.driver.ts.map
