/**
 * Breaks a text at blanks, into lines of at most so many letters where that is
 * possible.
 *
 * @example
 * ```ts
 * assert.equal(wrap("one two three", 7), "one two\nthree");
 * ```
 */
export function wrap(text: string, most = 72): string {
  return text.split("\n").map((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && longer.length <= most) {
        lines[lines.length - 1] = longer;
      } else lines.push(word);
    }
    return lines.join("\n");
  }).join("\n");
}
//# sourceMappingURL=wrap.ts.map
