/**
 * Names that were misspelt.
 *
 * @module
 */

/**
 * Gives the name that is nearest to a misspelt one; undefined if none is near.
 *
 * Near is what takes at most two letters that are added, left out or changed,
 * and at most half of them.
 * @example
 * ```ts
 * assert.equal(nearest("lenght", ["length", "width"]), "length");
 * assert.equal(nearest("x", ["a", "b"]), undefined);
 * ```
 */
export function nearest(
  name: string,
  names: Iterable<string>,
): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, (name.length + 1) / 2);
  for (const other of names) {
    const far = distance(name.toLowerCase(), other.toLowerCase());
    if (far < least) [best, least] = [other, far];
  }
  return best;
}

/** How many letters to add, leave out or change: Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const change = row[k - 1] + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(change, row[k] + 1, next[k - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
//# sourceMappingURL=nearest.ts.map
