import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/perceptron/fit_epoch.ts";
import type * as Exercise from "../../../lib/perceptron/fit.ts";

/** Trains with a generator that gives the draws in turn, again from the first when they are used up. */
export function train(
  mine: typeof Exercise,
  rows: number[][],
  labels: number[],
  learningRate: number,
  maxEpochs: number,
  draws: number[],
) {
  let drawn = 0;
  const { w, mistakes } = mine.fit(
    rows,
    labels,
    learningRate,
    maxEpochs,
    () => draws[drawn++ % draws.length],
  );
  return { w, mistakes, drawn };
}

/** What the arrays hold after the call. */
export function afterwards(
  mine: typeof Exercise,
  rows: number[][],
  labels: number[],
  learningRate: number,
  maxEpochs: number,
) {
  mine.fit(rows, labels, learningRate, maxEpochs, () => 0.5);
  return { rows, labels };
}

serve({ train, afterwards });
//# sourceMappingURL=2.5.driver.ts.map
