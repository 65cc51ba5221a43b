import type { Random } from "../random.ts";
import { type Alphabet, toIndices, toText } from "../text/characters.ts";
import { sample, type Sampling } from "../text/sample.ts";
import type { CharacterParams } from "./character_model.ts";
import { type Change, readLetters } from "./read_letters.ts";

/** How a text is to go on. */
export interface Writing extends Sampling {
  /** Changes the cells before a letter is read. */
  readonly change?: Change;
}

/**
 * Writes on from a beginning, letter by letter.
 *
 * @returns what comes behind the beginning
 * @throws {RangeError} if a letter is not in the alphabet, or there is none to
 * begin with
 */
export function writeOn(
  params: CharacterParams,
  alphabet: Alphabet,
  begin: string,
  random: Random,
  { change, ...sampling }: Writing = {},
): string {
  const read = readLetters(params, change);
  const next = (letter: number) => read(letter).scores;
  const letters = toIndices(begin, alphabet);
  return toText(sample(next, letters, random, sampling), alphabet);
}
//# sourceMappingURL=write_on.ts.map
