/**
 * Random numbers that can be repeated: everything that draws is handed a
 * {@linkcode Random}, made from a seed.
 *
 * @module
 */

/** A source of random numbers, each from 0 up to but not including 1. */
export type Random = () => number;

/**
 * Draws 32-bit integers, 0 to 2³² − 1, by xoshiro128** 1.1.
 *
 * Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number
 * generators" (2021).
 * @param state four 32-bit integers, not all of them 0
 * @example The first numbers of the published test vector
 * ```ts
 * const next = xoshiro128([1, 2, 3, 4]);
 * assert.deepEqual([next(), next(), next()], [11520, 0, 5927040]);
 * ```
 */
export function xoshiro128(
  state: [number, number, number, number],
): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/**
 * Draws 32-bit integers by splitmix32, which is good enough to fill the state
 * of a better generator.
 *
 * @param seed an integer; only its lower 32 bits count
 */
export function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/**
 * Makes a generator from a seed: the same seed gives the same numbers, on every
 * machine.
 *
 * @param seed an integer; only its lower 32 bits count
 * @example
 * ```ts
 * const [one, other] = [seeded(7), seeded(7)];
 * assert.equal(one(), other());
 * ```
 */
export function seeded(seed: number): Random {
  const spread = splitmix32(seed);
  const next = xoshiro128([spread(), spread(), spread(), spread()]);
  return () => next() / 2 ** 32;
}

/**
 * Returns the items in a random order; the given array stays as it is.
 *
 * @example
 * ```ts
 * assert.deepEqual(shuffled([1, 2, 3], seeded(1)).sort(), [1, 2, 3]);
 * ```
 */
export function shuffled<T>(items: Iterable<T>, random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    [result[last], result[pick]] = [result[pick], result[last]];
  }
  return result;
}
//# sourceMappingURL=random.ts.map
