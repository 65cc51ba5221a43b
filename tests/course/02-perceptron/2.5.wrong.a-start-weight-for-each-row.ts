import { fitEpoch } from "../../../lib/perceptron/fit_epoch.ts";

/**
 * Trains until an epoch has no mistake, or for maxEpochs epochs.
 *
 * Shapes: rows [m, n], labels [m] → weights [n]. No rows: no weights, but
 * still one epoch, with 0 mistakes. The given arrays stay as they are.
 * @param random gives numbers from 0 up to 1; each start weight takes one, in
 * order, and lies from −1 up to 1: 2u − 1
 * @returns the weights after the last epoch, and the mistakes of each epoch
 * @throws {RangeError} if there are not as many labels as rows, or the rows
 * differ in length
 * @example A generator that always says ½ makes all start weights 0
 * ```ts
 * assert.deepEqual(fit([[1, 3]], [0], 1, 10, () => 0.5), { w: [-1, -3], mistakes: [1, 0] });
 * ```
 */
export function fit(
  rows: number[][],
  labels: number[],
  learningRate: number,
  maxEpochs: number,
  random: () => number,
): { w: number[]; mistakes: number[] } {
  let w = rows.map(() => 2 * random() - 1);
  const mistakes: number[] = [];
  while (mistakes.length < maxEpochs && mistakes.at(-1) !== 0) {
    const epoch = fitEpoch(w, rows, labels, learningRate);
    w = epoch.w;
    mistakes.push(epoch.mistakes);
  }
  return { w, mistakes };
}
