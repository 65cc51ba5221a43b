import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/perceptron/fit_epoch.ts";
import type * as Exercise from "../../../lib/perceptron/fit.ts";

/**
 * Trains with a generator that gives the numbers in turn, again from the first when they are used up. Math.random
 * always says ¼ meanwhile, so that whoever asks it instead is recognised.
 */
export function fitWithRandom(
  mine: typeof Exercise,
  rows: number[][],
  labels: number[],
  learningRate: number,
  maxEpochs: number,
  numbers: number[],
) {
  let drawn = 0;
  const random = () => numbers[drawn++ % numbers.length];
  const usual = Math.random;
  Math.random = () => 0.25;
  try {
    return {
      ...mine.fit(rows, labels, learningRate, maxEpochs, random),
      drawn,
    };
  } finally {
    Math.random = usual;
  }
}

/** What the arrays hold after the call. */
export function inputsAfterFit(
  mine: typeof Exercise,
  rows: number[][],
  labels: number[],
  learningRate: number,
  maxEpochs: number,
) {
  mine.fit(rows, labels, learningRate, maxEpochs, () => 0.5);
  return { rows, labels };
}

serve({ fitWithRandom, inputsAfterFit });
//# sourceMappingURL=2.5.driver.ts.map
