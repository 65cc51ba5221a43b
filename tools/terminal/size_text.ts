/**
 * Sizes as people read them.
 *
 * @module
 */

/** Writes a size: `12 kB`, `0.2 MB`, `41 MB`, `81.2 GB`. */
export function sizeText(bytes: number): string {
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} kB`;
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  const millions = bytes / 1e6;
  return `${millions.toFixed(millions < 10 ? 1 : 0)} MB`;
}
