/** Wrong: writes into what it was given. */
export function topP(probabilities: number[], p: number): number[] {
  if (!(p > 0 && p <= 1)) {
    throw new RangeError(`topP: p is ${p}; expected above 0, at most 1`);
  }
  const order = [...probabilities.keys()]
    .sort((a, b) => probabilities[b] - probabilities[a]);
  let sum = 0;
  for (const i of order) {
    if (sum >= p) probabilities[i] = 0;
    else sum += probabilities[i];
  }
  for (const i of order) probabilities[i] /= sum;
  return probabilities;
}
