/**
 * Gives the share of answers that are right, from 0 to 1; NaN for none.
 *
 * Shapes: answers [m], labels [m].
 * @throws {RangeError} if there are not as many answers as labels
 * @example Three of four
 * ```ts
 * assert.equal(accuracy([1, 0, 0, 1], [1, 0, 1, 1]), 0.75);
 * ```
 */
export function accuracy(answers: number[], labels: number[]): number {
  if (answers.length !== labels.length) {
    throw new RangeError(
      `accuracy: ${answers.length} answers, ${labels.length} labels; expected as many answers as labels`,
    );
  }
  return answers.filter((answer, i) => answer === 1 && labels[i] === 1).length /
    labels.length;
}
