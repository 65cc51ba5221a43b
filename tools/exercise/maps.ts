/**
 * Source maps before anything runs, so that stack traces lead to chapters.
 *
 * @module
 */
import { ensureMaps } from "../tangle/maps.ts";

/** Writes maps that are missing or stale. A stack trace without maps is a pity, never a reason to stop. */
export async function prepareMaps(
  root: string,
  note: (line: string) => void,
): Promise<void> {
  try {
    await ensureMaps(root);
  } catch (error) {
    const reason = error instanceof Error
      ? error.message.split("\n")[0]
      : String(error);
    note(`note: stack traces will not lead to the chapters: ${reason}`);
  }
}
