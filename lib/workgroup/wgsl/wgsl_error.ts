/**
 * What is thrown about WGSL.
 *
 * @module
 */

/** A place in a source: line and column, both from 1. */
export interface At {
  /** The line. */
  readonly line: number;
  /** The column. */
  readonly column: number;
}

/** WGSL that is not WGSL, or not of the part that the course uses. */
export class WgslError extends SyntaxError {
  /** As messages begin. */
  override name = "WgslError";
  /** The line, from 1. */
  readonly line: number;
  /** The column, from 1. */
  readonly column: number;

  /**
   * Makes one.
   *
   * @param at where in the source
   * @param what is wrong there
   * @param remedy what helps
   */
  constructor(at: At, what: string, remedy: string) {
    super(`WGSL ${at.line}:${at.column}: ${what}; ${remedy}`);
    this.line = at.line;
    this.column = at.column;
  }
}

/** An error about something that WGSL has and the course does not use. */
export function notOurs(at: At, what: string, remedy: string): WgslError {
  return new WgslError(
    at,
    `${what} is WGSL, but not in the course's subset`,
    remedy,
  );
}
//# sourceMappingURL=wgsl_error.ts.map
