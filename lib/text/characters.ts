/**
 * Characters and the numbers that stand for them.
 *
 * @module
 */

/** The characters of a text, each with a number. */
export interface Alphabet {
  /** Sorted; the number of a character is its place here. */
  readonly letters: readonly string[];
  /** The place of each character. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Finds the characters of a text.
 *
 * @example
 * ```ts
 * assert.deepEqual(characters("banana").letters, ["a", "b", "n"]);
 * ```
 */
export function characters(text: string): Alphabet {
  const letters = [...new Set(text)].sort();
  return { letters, places: new Map(letters.map((each, i) => [each, i])) };
}

/**
 * Gives the numbers of a text's characters.
 *
 * @throws {RangeError} if a character is not in the alphabet
 * @example
 * ```ts
 * assert.deepEqual(toIndices("nab", characters("banana")), [2, 0, 1]);
 * ```
 */
export function toIndices(text: string, { places }: Alphabet): number[] {
  return [...text].map((letter, at) => {
    const place = places.get(letter);
    if (place !== undefined) return place;
    throw new RangeError(
      `toIndices: ${JSON.stringify(letter)}, character ${at + 1} of ` +
        `${JSON.stringify(text.slice(0, 20))}, is not in the alphabet of ` +
        `${places.size}; was that made from all texts?`,
    );
  });
}

/**
 * Gives the text that numbers stand for.
 *
 * @throws {RangeError} if no character has a number
 * @example
 * ```ts
 * assert.equal(toText([2, 0, 1], characters("banana")), "nab");
 * ```
 */
export function toText(
  indices: Iterable<number>,
  { letters }: Alphabet,
): string {
  return Array.from(indices, (index) => {
    if (letters[index] !== undefined) return letters[index];
    throw new RangeError(
      `toText: no character ${index}; there are 0 to ${letters.length - 1}`,
    );
  }).join("");
}
//# sourceMappingURL=characters.ts.map
