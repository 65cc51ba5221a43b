/**
 * Sizes as people read them.
 *
 * @module
 */

/** Writes a size: `12 kB`, `0.2 MB`, `41 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} kB`;
  const millions = bytes / 1e6;
  return `${millions.toFixed(millions < 10 ? 1 : 0)} MB`;
}
