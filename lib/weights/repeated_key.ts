/**
 * Finds a name that stands twice in one object of a JSON text, which
 * `JSON.parse` would pass over in silence: it takes the last.
 *
 * @param text valid JSON
 * @returns the name; undefined if there is none
 * @example
 * ```ts
 * assert.equal(repeatedKey('{"a": {"b": 1}, "b": 2}'), undefined);
 * assert.equal(repeatedKey('{"a": 1, "\\u0061": 2}'), "a");
 * ```
 */
export function repeatedKey(text: string): string | undefined {
  const objects: (Set<string> | null)[] = [];
  let last = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{") objects.push(new Set());
    else if (sign === "[") objects.push(null);
    else if (sign === "}" || sign === "]") objects.pop();
    else if (sign === '"') {
      const end = endOfText(text, at);
      last = text.slice(at, end + 1);
      at = end;
    } else if (sign === ":") {
      const key: string = JSON.parse(last);
      const keys = objects[objects.length - 1];
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
}

/** The place of the quote that ends the text which begins at `start`. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at;
}
//# sourceMappingURL=repeated_key.ts.map
