/**
 * Sizes as people read them.
 *
 * @module
 */

/** Writes a size: `0.2 MB`, `41 MB`. */
export function megabytes(bytes: number): string {
  const millions = bytes / 1e6;
  return `${millions.toFixed(millions < 10 ? 1 : 0)} MB`;
}
