/**
 * Interpolated Kneser–Ney: counts of long contexts, mixed with those of shorter
 * ones.
 *
 * @module
 */

/** What followed one context. */
export interface Followers {
  /** How often each character did. */
  readonly counts: Map<string, number>;
  /** Their sum. */
  total: number;
}

/** The followers of all contexts of one length. */
export interface Order {
  /** By the context. */
  readonly contexts: ReadonlyMap<string, Followers>;
  /** What is taken from each count. */
  readonly discount: number;
}

/** Counts of a text. */
export interface KneserNey {
  /** How many characters of context it uses. */
  readonly context: number;
  /** How many different characters there are. */
  readonly letters: number;
  /** For each length of a context, from 0 on. */
  readonly orders: readonly Order[];
}

function countUp<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function orderOf(grams: ReadonlyMap<string, number>): Order {
  const contexts = new Map<string, Followers>();
  const [once, twice] = [1, 2].map((times) => {
    let kinds = 0;
    for (const count of grams.values()) if (count === times) kinds++;
    return kinds;
  });
  for (const [gram, count] of grams) {
    const context = gram.slice(0, -1);
    let followers = contexts.get(context);
    if (!followers) {
      followers = { counts: new Map(), total: 0 };
      contexts.set(context, followers);
    }
    followers.counts.set(gram.slice(-1), count);
    followers.total += count;
  }
  const discount = once > 0 && twice > 0 ? once / (once + 2 * twice) : 0.75;
  return { contexts, discount };
}

/**
 * Counts a text.
 *
 * Source: R. Kneser, H. Ney, "Improved backing-off for m-gram language modeling"
 * (1995); the discount is theirs, n₁ / (n₁ + 2 n₂).
 * @param context how many characters before it a character may depend on
 * @throws {RangeError} if the text is not longer than the context
 * @example
 * ```ts
 * assert.equal(fitKneserNey("to be or not to be", 3).letters, 7);
 * ```
 */
export function fitKneserNey(text: string, context: number): KneserNey {
  if (!(text.length > context)) {
    throw new RangeError(
      `fitKneserNey: ${text.length} characters, context ${context}; expected ` +
        "more characters",
    );
  }
  let grams = new Map<string, number>();
  for (let i = 0; i + context < text.length; i++) {
    countUp(grams, text.slice(i, i + context + 1));
  }
  const orders = [orderOf(grams)];
  while (orders.length <= context) {
    const shorter = new Map<string, number>();
    for (const gram of grams.keys()) countUp(shorter, gram.slice(1));
    grams = shorter;
    orders.unshift(orderOf(grams));
  }
  return { context, letters: new Set(text).size, orders };
}

/**
 * Gives the probability that a character comes after a text.
 *
 * @example What it gives to all characters adds up to 1
 * ```ts
 * const model = fitKneserNey("to be or not to be", 3);
 * const sum = [..." benort"].reduce((sum, next) => sum + kneserNey(model, "to ", next), 0);
 * assert.ok(Math.abs(sum - 1) < 1e-12);
 * ```
 */
export function kneserNey(
  { context, letters, orders }: KneserNey,
  before: string,
  next: string,
): number {
  const known = before.slice(Math.max(0, before.length - context));
  let p = 1 / letters;
  for (const [length, { contexts, discount }] of orders.entries()) {
    if (length > known.length) break;
    const followers = contexts.get(known.slice(known.length - length));
    if (!followers) break;
    const count = followers.counts.get(next) ?? 0;
    const left = discount * followers.counts.size * p;
    p = (Math.max(0, count - discount) + left) / followers.total;
  }
  return p;
}

/**
 * Gives the cross-entropy of a text in bits per character.
 *
 * @param before what stands before the text
 * @throws {RangeError} if the text is empty
 * @example
 * ```ts
 * const model = fitKneserNey("to be or not to be", 3);
 * assert.ok(kneserNeyBits(model, "be or not") < Math.log2(7));
 * ```
 */
export function kneserNeyBits(
  model: KneserNey,
  text: string,
  before = "",
): number {
  if (text === "") {
    throw new RangeError(
      "kneserNeyBits: no text; expected a character or more",
    );
  }
  const all = before + text;
  let bits = 0;
  for (let i = before.length; i < all.length; i++) {
    const known = all.slice(Math.max(0, i - model.context), i);
    bits -= Math.log2(kneserNey(model, known, all[i]));
  }
  return bits / text.length;
}
//# sourceMappingURL=kneser_ney.ts.map
