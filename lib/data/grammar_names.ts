/**
 * Names that a small grammar makes, with known probabilities.
 *
 * @module
 */
import type { Random } from "../random.ts";

/** What may come, each with its probability; they add up to 1. */
type Choice = Readonly<Record<string, number>>;

/** How many syllables a name has. */
const syllables: Choice = { 1: 0.05, 2: 0.4, 3: 0.4, 4: 0.15 };

/** How a syllable begins, and whether that is hard. */
const onsets: Choice = {
  b: 0.1,
  br: 0.03,
  d: 0.12,
  dr: 0.02,
  g: 0.05,
  k: 0.1,
  t: 0.08,
  l: 0.14,
  m: 0.14,
  n: 0.12,
  v: 0.04,
  sh: 0.06,
};

const hard = new Set(["b", "br", "d", "dr", "g", "k", "t"]);

/** The vowels of a name are dark or bright, as the first of them is. */
const vowels: Readonly<Record<"dark" | "bright", Choice>> = {
  dark: { a: 0.6, o: 0.25, u: 0.15 },
  bright: { e: 0.45, i: 0.45, y: 0.1 },
};

const shades: Choice = { dark: 0.6, bright: 0.4 };

/** How a syllable ends that is not the last. */
const codas: Choice = { "": 0.7, n: 0.12, r: 0.1, l: 0.08 };

/** How a name ends: that depends on how it began. */
const endings: Readonly<Record<"hard" | "soft", Choice>> = {
  hard: { k: 0.5, x: 0.3, "": 0.2 },
  soft: { s: 0.4, th: 0.2, "": 0.4 },
};

function draw<Name extends string>(
  choice: Readonly<Record<Name, number>>,
  random: Random,
): Name {
  let left = random();
  const names = Object.keys(choice) as Name[];
  return names.find((name) => (left -= choice[name]) < 0) ?? names[0];
}

function grammarName(random: Random): string {
  const count = Number(draw(syllables, random));
  const shade = draw(shades, random) as keyof typeof vowels;
  const first = draw(onsets, random);
  let name = first + draw(vowels[shade], random);
  for (let more = 1; more < count; more++) {
    name += draw(codas, random) + draw(onsets, random) +
      draw(vowels[shade], random);
  }
  return name + draw(endings[hard.has(first) ? "hard" : "soft"], random);
}

/**
 * Draws names.
 *
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 *
 * assert.equal(grammarNames(5, seeded(1)).length, 5);
 * ```
 */
export function grammarNames(count: number, random: Random): string[] {
  return Array.from({ length: count }, () => grammarName(random));
}

/** Σ p · of(what), over what may come. */
function mean(choice: Choice, of: (what: string, p: number) => number): number {
  return Object.entries(choice)
    .reduce((sum, [what, p]) => sum + p * of(what, p), 0);
}

function entropy(choice: Choice): number {
  return mean(choice, (_, p) => -Math.log(p));
}

/** How often a name of the grammar begins hard. */
const kinds: Choice = (() => {
  const p = mean(onsets, (onset) => hard.has(onset) ? 1 : 0);
  return { hard: p, soft: 1 - p };
})();

/** Σ p · of(vowels or endings of a kind). */
function meanOf(
  kinds: Choice,
  choices: Readonly<Record<string, Choice>>,
  of: (choice: Choice) => number,
): number {
  return mean(kinds, (kind) => of(choices[kind]));
}

/** What each of the choices of a name adds up to, on average. */
function total(of: (choice: Choice) => number): number {
  const count = mean(syllables, Number);
  return count * (of(onsets) + meanOf(shades, vowels, of)) +
    (count - 1) * of(codas) + meanOf(kinds, endings, of);
}

/** Gives the mean length of a name, the end mark counted as a character. */
export function grammarLength(): number {
  return 1 + total((choice) => mean(choice, ({ length }) => length));
}

/**
 * Gives the entropy of the names in nats per character, exactly: −ln P(name),
 * on average over names, divided by the mean number of characters, each name's
 * end mark counted. No model's cross-entropy per character can be lower on many
 * names.
 *
 * @example
 * ```ts
 * assert.ok(grammarEntropy() > 1.6 && grammarEntropy() < 1.7);
 * ```
 */
export function grammarEntropy(): number {
  const nats = entropy(syllables) + entropy(shades) + total(entropy);
  return nats / grammarLength();
}

/**
 * Gives ln P(name): the logarithm of the probability that the next name is this
 * one; −∞ if the grammar cannot make it.
 *
 * @example
 * ```ts
 * assert.equal(grammarLogProbability("xyz"), -Infinity);
 * ```
 */
export function grammarLogProbability(name: string): number {
  // Between vowels stands the end of one syllable and the beginning of the next.
  const parts = name.split(/([aoueiy])/);
  const count = (parts.length - 1) / 2;
  if (count < 1) return -Infinity;
  const shade = parts[1] in vowels.dark ? "dark" : "bright";
  const first = parts[0];
  let p = (syllables[count] ?? 0) * shades[shade] * (onsets[first] ?? 0) *
    (endings[hard.has(first) ? "hard" : "soft"][parts[2 * count]] ?? 0);
  for (let k = 0; k < count; k++) {
    p *= vowels[shade][parts[2 * k + 1]] ?? 0;
    if (k > 0) p *= between(parts[2 * k]);
  }
  return Math.log(p);
}

/** The probability of what stands between two vowels. */
function between(letters: string): number {
  return mean(
    codas,
    (coda) =>
      letters.startsWith(coda) ? onsets[letters.slice(coda.length)] ?? 0 : 0,
  );
}
//# sourceMappingURL=grammar_names.ts.map
