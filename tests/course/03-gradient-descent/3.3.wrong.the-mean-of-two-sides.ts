/**
 * Estimates the gradient of any function by central differences:
 * (f(w + h) − f(w − h)) / 2h, for one weight after the other.
 *
 * Shapes: w [n] → a new array [n]. Each call of f gets an array of its own; w
 * stays as it is.
 * @param h how far each weight is nudged; 2⁻¹⁷ suits functions and weights
 * that are neither tiny nor huge
 * @example The slope of w² at 3 is 6
 * ```ts
 * assert.deepEqual(numGrad(([w]) => w ** 2, [3]), [6]);
 * ```
 */
export function numGrad(
  f: (w: number[]) => number,
  w: number[],
  h = 2 ** -17,
): number[] {
  return w.map((wi, i) => {
    const here = f([...w]);
    const forward = (f(w.with(i, wi + h)) - here) / h;
    const backward = (here - f(w.with(i, wi - h))) / h;
    return (forward + backward) / 2;
  });
}
