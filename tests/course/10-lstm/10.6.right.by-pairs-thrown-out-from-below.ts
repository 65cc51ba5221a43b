/** Throws out the least likely, as long as the others have enough. */
export function topP(probabilities: readonly number[], p: number): number[] {
  if (p > 0 && p <= 1) {
    const pairs = probabilities.map((share, place) => ({ share, place }));
    pairs.sort((a, b) => b.share - a.share || a.place - b.place);
    const total = (upTo: number) =>
      pairs.slice(0, upTo).reduce((sum, { share }) => sum + share, 0);
    let count = pairs.length;
    while (count > 1 && total(count - 1) >= p) count--;
    const sum = total(count);
    const result = Array.from(probabilities, () => 0);
    for (const { share, place } of pairs.slice(0, count)) {
      result[place] = share / sum;
    }
    return result;
  }
  throw new RangeError(`topP: ${p} is not above 0 and at most 1`);
}
