/** By two loops. */
export function temperature(
  scores: readonly number[],
  temperature: number,
): number[] {
  if (!Number.isFinite(temperature) || temperature < 0) {
    throw new RangeError(`temperature: ${temperature}; expected 0 or more`);
  }
  let best = 0;
  for (const [i, score] of scores.entries()) if (score > scores[best]) best = i;
  const chances: number[] = new Array(scores.length).fill(0);
  if (temperature === 0) return chances.with(best, 1);
  const divided = scores.map((score) => score / temperature);
  let sum = 0;
  for (const [i, score] of divided.entries()) {
    chances[i] = Math.exp(score - divided[best]);
    sum += chances[i];
  }
  return chances.map((chance) => chance / sum);
}
