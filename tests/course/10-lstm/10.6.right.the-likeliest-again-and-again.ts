/** Looks for the likeliest of the rest, until there is enough. */
export function topP(probabilities: readonly number[], p: number): number[] {
  if (Number.isNaN(p) || p <= 0 || p > 1) {
    throw new RangeError(`p is ${p}; a share was expected`);
  }
  const rest = [...probabilities];
  const kept: number[] = new Array(rest.length).fill(0);
  let sum = 0;
  for (let taken = 0; sum < p && taken < rest.length; taken++) {
    const best = rest.indexOf(Math.max(...rest));
    kept[best] = rest[best];
    sum += rest[best];
    rest[best] = -1;
  }
  return kept.map((each) => each / sum);
}
