import { delta } from "../../../lib/perceptron/delta.ts";
import { predict } from "../../../lib/perceptron/predict.ts";
import { add } from "../../../lib/vector.ts";

/**
 * Runs once over the rows and corrects the weights after each mistake.
 *
 * The rows come in their order, each met by the weights that the last one left.
 *
 * Shapes: w [n], rows [m, n], labels [m] → weights [n]. The given arrays stay
 * as they are.
 * @returns the weights after the last row, and how many rows were answered
 * wrongly when their turn came
 * @throws {RangeError} if there are not as many labels as rows, or a row is not
 * as long as w
 * @example One row that fires and should not
 * ```ts
 * assert.deepEqual(fitEpoch([0, 0], [[1, 3]], [0], 1), { w: [-1, -3], mistakes: 1 });
 * ```
 */
export function fitEpoch(
  w: number[],
  rows: number[][],
  labels: number[],
  learningRate: number,
): { w: number[]; mistakes: number } {
  if (rows.length !== labels.length) {
    throw new RangeError(
      `fitEpoch: ${rows.length} rows, ${labels.length} labels; expected as many labels as rows`,
    );
  }
  let weights = w;
  let mistakes = 0;
  for (const [i, x] of rows.entries()) {
    mistakes += labels[i] - predict(weights, x, 0);
    weights = add(weights, delta(weights, x, labels[i], learningRate));
  }
  return { w: weights, mistakes };
}
