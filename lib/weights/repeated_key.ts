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
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === "{") objects.push(new Set());
    else if (token === "[") objects.push(null);
    else if (token === "}" || token === "]") objects.pop();
    else if (token !== ":") last = token;
    else {
      const key: string = JSON.parse(last);
      const keys = objects[objects.length - 1];
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
}
//# sourceMappingURL=repeated_key.ts.map
