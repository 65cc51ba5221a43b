/**
 * Turns scores into probabilities, sharper or flatter: softmax(scores /
 * temperature). At temperature 0 the highest score has all of it, the first of
 * equals.
 *
 * @throws {RangeError} if the temperature is below 0 or not finite
 * @example
 * ```ts
 * assert.deepEqual(temperature([1, 3, 2], 0), [0, 1, 0]);
 * assert.deepEqual(temperature([7, 7], 0.5), [0.5, 0.5]);
 * ```
 */
export function temperature(
  scores: readonly number[],
  temperature: number,
): number[] {
  if (temperature < 0) {
    throw new RangeError(`temperature: ${temperature}; expected 0 or more`);
  }
  const top = Math.max(...scores);
  if (temperature === 0) {
    const first = scores.indexOf(top);
    return scores.map((_, i) => i === first ? 1 : 0);
  }
  const weights = scores.map((score) => Math.exp((score - top) / temperature));
  const sum = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / sum);
}
