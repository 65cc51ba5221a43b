/**
 * How V8 keeps what is new, in a process that trains.
 *
 * A step leaves many small objects behind, which V8 gathers in its young generation. It lets that grow in the first
 * minutes of any program; here it has its size from the start, so that a training's memory does not depend on how long it
 * has run. 2 MB, measured: with 1 a chain of a thousand small ops and its way back took a third longer, with more nothing
 * was faster.
 *
 * @module
 */

/** The flag for `deno run`. */
export const YOUNG_GENERATION =
  "--v8-flags=--min-semi-space-size=2,--max-semi-space-size=2";
