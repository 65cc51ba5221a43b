/**
 * Stand-in.
 *
 * @module
 */
/** Stand-in. */
export function progress(
  _what: string,
  _total: number,
): (done: number) => void {
  return () => {};
}
//# sourceMappingURL=progress.ts.map
