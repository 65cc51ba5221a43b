/**
 * Work on texts that is not done twice: the same text gives the same result.
 *
 * @module
 */

/** How many characters of texts are remembered at least; at most twice as many. */
const ENOUGH = 8_000_000;

/**
 * A function that remembers its latest results by their text. The results are shared, so nobody may change them.
 *
 * @param work pure: its result depends on the text alone
 */
export function recall<Result>(
  work: (text: string) => Result,
): (text: string) => Result {
  let recent = new Map<string, Result>();
  let older = new Map<string, Result>();
  let size = 0;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const result = older.get(text) ?? work(text);
    if (size > ENOUGH) {
      older = recent;
      recent = new Map();
      size = 0;
    }
    recent.set(text, result);
    size += text.length;
    return result;
  };
}
