import { fitEpoch } from "../../../lib/perceptron/fit_epoch.ts";
import { withOne } from "../../../lib/perceptron/with_one.ts";

/**
 * Decides whether a hyperplane parts the points labelled 1 from those labelled 0.
 *
 * Trains from zero weights on rows with their constant 1: an epoch without
 * mistakes proves yes; weights that an epoch's end has seen before prove no.
 * One of the two must come, as the weights are integers and stay bounded, as
 * long as all sums stay below 2⁵³. It can take many epochs when the coordinates
 * are large and the gap is small.
 *
 * Shapes: points [m, n], labels [m]. No points, or points of one label only,
 * are separable.
 * Source: H. D. Block, S. A. Levin, "On the boundedness of an iterative
 * procedure for solving a system of linear inequalities" (1970).
 * @throws {RangeError} if a coordinate is not a safe integer or a label not 0 or
 * 1, there are not as many labels as points, or points differ in length
 * @example Two inputs that must differ
 * ```ts
 * assert.equal(isSeparable([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]), false);
 * ```
 */
export function isSeparable(points: number[][], labels: number[]): boolean {
  const strange = labels.find((label) => label !== 0 && label !== 1);
  if (strange !== undefined) {
    throw new RangeError(`isSeparable: ${strange} is a label; expected 0 or 1`);
  }
  for (const coordinate of points.flat()) {
    if (!Number.isSafeInteger(coordinate)) {
      throw new RangeError(
        `isSeparable: ${coordinate} is a coordinate; expected integers, or it proves nothing`,
      );
    }
  }
  const rows = points.map(withOne);
  let w = rows.length > 0 ? rows[0].map(() => 0) : [];
  for (let epoch = 0; epoch < 10_000; epoch++) {
    const result = fitEpoch(w, rows, labels, 1);
    if (result.mistakes === 0) return true;
    w = result.w;
  }
  return false;
}
