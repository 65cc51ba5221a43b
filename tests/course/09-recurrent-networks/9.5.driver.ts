import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import type * as Exercise from "../../../lib/recurrent/clip_factor.ts";
import {
  type Nested,
  tensor,
  toArray,
  useBackend,
} from "../../../lib/tensor.ts";

useBackend("reference");

/** The factor for gradients in numbers. */
export function factorOf(
  mine: typeof Exercise,
  gradients: Nested[],
  most: number,
) {
  return mine.clipFactor(gradients.map((g) => tensor(g)), most);
}

/** What the gradients hold after the call. */
export function gradientsAfter(
  mine: typeof Exercise,
  gradients: Nested[],
  most: number,
) {
  const given = gradients.map((g) => tensor(g));
  mine.clipFactor(given, most);
  return given.map(toArray);
}

serve({ factorOf, gradientsAfter });
//# sourceMappingURL=9.5.driver.ts.map
