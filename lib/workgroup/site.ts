/**
 * Where in a kernel something happens.
 *
 * @module
 */

/** A stack that is read only when somebody asks for the place. */
export interface Site {
  /** As the engine writes it. */
  readonly stack?: string;
  /** The place itself, where it is known without a stack. */
  readonly place?: string;
  /** Where in its line. */
  readonly column?: number;
}

/**
 * Remembers who called a function. It is quick; reading the place is not.
 *
 * @param below a function of ours that the kernel called
 */
export function capture(below: (...args: never[]) => unknown): Site {
  const site: Site = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  Error.captureStackTrace(site, below);
  Error.stackTraceLimit = limit;
  return site;
}

/**
 * Gives a place as people write it, `tree_reduce.ts:12`; empty if it is unknown.
 *
 * @param exactly with the place in the line, where that is known
 * @example
 * ```ts
 * const stack = "Error\n    at sum (file:///a/b/tree_reduce.ts:12:7)";
 * assert.equal(placeOf({ stack }), "tree_reduce.ts:12");
 * assert.equal(placeOf(undefined), "");
 * ```
 */
export function placeOf(site: Site | undefined, exactly = false): string {
  if (site?.place !== undefined) {
    const { place, column } = site;
    return exactly && column ? `${place}:${column}` : place;
  }
  const frame = /\S+:\d+:\d+/.exec(site?.stack ?? "")?.[0] ?? "";
  // What has no name of its own is named by whoever runs it.
  if (frame.includes("blob:")) return frame.replace(/^\(/, "");
  const [, file, line, column] = /([^/\\(]+):(\d+):(\d+)$/.exec(frame) ?? [];
  if (file === undefined) return "";
  return `${decodeURI(file)}:${line}${exactly ? `:${column}` : ""}`;
}
//# sourceMappingURL=site.ts.map
