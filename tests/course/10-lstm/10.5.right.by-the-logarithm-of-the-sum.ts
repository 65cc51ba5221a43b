/** e to the score less the logarithm of the sum of all powers. */
export function temperature(
  scores: readonly number[],
  temperature: number,
): number[] {
  if (temperature >= 0 && temperature < Infinity) {
    const top = scores.reduce((a, b) => Math.max(a, b));
    const first = scores.findIndex((score) => score === top);
    if (temperature === 0) return scores.map((_, i) => Number(i === first));
    const lower = scores.map((score) => (score - top) / temperature);
    const log = Math.log(lower.reduce((sum, o) => sum + Math.exp(o), 0));
    return lower.map((o) => Math.exp(o - log));
  }
  throw new RangeError(`temperature: ${temperature} is none`);
}
