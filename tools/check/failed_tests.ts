/**
 * What `deno test` says of tests that failed.
 *
 * @module
 */

/** A test that failed. */
export interface FailedTest {
  readonly name: string;
  /** The error, and what led to it. */
  readonly output: string;
  /** Positions that the output names, first to last, the test's own at the end. `file` is a URL or a path from where it ran. */
  readonly positions: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/**
 * Reads the part under ` ERRORS ` of a run without colours.
 *
 * @returns nothing where no test failed by itself: a module that can't be loaded has no such part
 */
export function failedTests(text: string): FailedTest[] {
  const from = text.lastIndexOf("\n ERRORS \n");
  const to = text.lastIndexOf("\n FAILURES \n");
  if (from < 0) return [];
  const part = text.slice(from, to < from ? undefined : to);
  const heads = [...part.matchAll(/^(.+) => (\.\/.+):(\d+):(\d+)$/gm)];
  return heads.map((head, index) => {
    const output = part.slice(
      head.index + head[0].length,
      heads[index + 1]?.index,
    ).trim();
    const position = (match: RegExpMatchArray, at: number) => ({
      file: match[at],
      line: Number(match[at + 1]),
      column: Number(match[at + 2]),
    });
    const frames = [...output.matchAll(/(file:\/\/[^\s()]+?):(\d+):(\d+)/g)];
    return {
      name: head[1],
      output,
      positions: [
        ...frames.map((frame) => position(frame, 1)),
        { ...position(head, 2), file: head[2].replace(/^\.\//, "") },
      ],
    };
  });
}
