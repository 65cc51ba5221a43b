import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import type * as Exercise from "../../../lib/recurrent/init_forget_bias.ts";
import { tensor, toArray, useBackend } from "../../../lib/tensor.ts";

useBackend("reference");

/** The biases; the new number as by default if it is left out. */
export function biasesOf(mine: typeof Exercise, b: number[], bias?: number) {
  return toArray(mine.initForgetBias(tensor(b), bias)) as number[];
}

/** The shape that so many biases get. */
export function shapeFor(mine: typeof Exercise, length: number) {
  return [...mine.initForgetBias(tensor(Array(length).fill(2))).shape];
}

/** What b holds after the call. */
export function givenAfter(mine: typeof Exercise, b: number[]) {
  const given = tensor(b);
  mine.initForgetBias(given, 3);
  return toArray(given);
}

serve({ biasesOf, shapeFor, givenAfter });
//# sourceMappingURL=10.4.driver.ts.map
