/**
 * Whether there is something at a path.
 *
 * @module
 */

/** Whether a path leads to a file or a folder; what can't be looked at is not there. */
export function isThere(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
