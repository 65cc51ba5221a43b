/**
 * How many of n independent rows a rule gets right.
 *
 * @module
 */

/**
 * Gives the probability that a rule with accuracy p is right on at least k of n
 * independent rows.
 *
 * @example Ten right of ten, by a rule of 90 %
 * ```ts
 * assert.ok(Math.abs(atLeast(10, 10, 0.9) - 0.9 ** 10) < 1e-12);
 * ```
 */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (p <= 0 || k > n) return 0;
  if (p >= 1) return 1;
  // Logarithms, as the ways to choose exceed what a number can hold.
  let [sum, ways] = [0, 0];
  for (let j = 1; j <= n; j++) {
    ways += Math.log((n - j + 1) / j);
    if (j < k) continue;
    sum += Math.exp(ways + j * Math.log(p) + (n - j) * Math.log(1 - p));
  }
  return sum;
}

/**
 * Gives the interval of accuracies that could be behind k right answers in n
 * independent rows: at 95 %, after Clopper and Pearson.
 *
 * Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial
 * limits illustrated in the case of the binomial" (1934).
 * @example Three of three is not much
 * ```ts
 * const [low, high] = interval(3, 3);
 * assert.deepEqual([low.toFixed(2), high], ["0.29", 1]);
 * ```
 */
export function interval(k: number, n: number): [low: number, high: number] {
  // The p at which so many right answers, or more, have a given probability.
  const solve = (right: number, probability: number) => {
    let [low, high] = [0, 1];
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (atLeast(right, n, middle) < probability) low = middle;
      else high = middle;
    }
    return high;
  };
  return [k === 0 ? 0 : solve(k, 1 / 40), k === n ? 1 : solve(k + 1, 39 / 40)];
}
//# sourceMappingURL=binomial.ts.map
