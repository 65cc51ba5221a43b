import { predict } from "../../../lib/perceptron/predict.ts";

/**
 * Gives the change that one example asks of the weights: ∂wᵢ = α(y − ŷ)Xᵢ.
 *
 * ŷ is the unit's answer at threshold 0.
 *
 * Shapes: w [n], x [n] → a new array [n], all zeros if the answer is right. The
 * given arrays stay as they are.
 * @param y the label, 0 or 1
 * @param learningRate α, positive
 * @throws {RangeError} if w and x differ in length
 * @example It fires and should not: away from x
 * ```ts
 * assert.deepEqual(delta([0, 0], [1, 3], 0, 0.5), [-0.5, -1.5]);
 * ```
 */
export function delta(
  w: number[],
  x: number[],
  y: number,
  learningRate: number,
): number[] {
  const error = y - predict(w, x, learningRate);
  return x.map((xi) => learningRate * error * xi);
}
