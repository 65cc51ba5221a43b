/** Wrong: writes into what it was given. */
export function temperature(scores: number[], temperature: number): number[] {
  if (!(temperature >= 0 && temperature < Infinity)) {
    throw new RangeError(`temperature: ${temperature}; expected 0 or more`);
  }
  const top = Math.max(...scores);
  const first = scores.indexOf(top);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = temperature === 0
      ? Number(i === first)
      : Math.exp((scores[i] - top) / temperature);
    sum += scores[i];
  }
  for (let i = 0; i < scores.length; i++) scores[i] /= sum;
  return scores;
}
