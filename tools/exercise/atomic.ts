/**
 * Files that are whole at any moment: written beside, then renamed.
 *
 * @module
 */
import { dirname } from "node:path";

let counter = 0;

/**
 * Writes a file so that a reader, Ctrl-C or a kill at any moment finds the old text or the new one, never a part.
 *
 * @param path the file; its folder is made where it is missing
 * @param scratch a folder on the same disk for the text on its way, so that a kill leaves no stray file beside `path`
 */
export function writeAtomic(
  path: string,
  content: Uint8Array | string,
  scratch: string,
): void {
  const bytes = typeof content === "string"
    ? new TextEncoder().encode(content)
    : content;
  Deno.mkdirSync(dirname(path), { recursive: true });
  Deno.mkdirSync(scratch, { recursive: true });
  const name = `${Deno.pid}-${counter++}.tmp`;
  try {
    writeThrough(`${scratch}/${name}`, bytes);
    renameOver(`${scratch}/${name}`, path);
  } catch (error) {
    if (!isOtherDisk(error)) throw error;
    writeThrough(`${path}.${name}`, bytes);
    renameOver(`${path}.${name}`, path);
  }
}

/** Removes what killed processes left in the scratch folder more than a day ago. */
export function sweepScratch(scratch: string): void {
  try {
    for (const entry of Deno.readDirSync(scratch)) {
      if (!entry.isFile || !entry.name.endsWith(".tmp")) continue;
      const { mtime } = Deno.lstatSync(`${scratch}/${entry.name}`);
      if (mtime && Date.now() - mtime.getTime() > 86_400_000) {
        Deno.removeSync(`${scratch}/${entry.name}`);
      }
    }
  } catch {
    // Not there, or someone else is sweeping.
  }
}

function writeThrough(path: string, bytes: Uint8Array): void {
  using file = Deno.openSync(path, {
    write: true,
    create: true,
    truncate: true,
  });
  for (let at = 0; at < bytes.length;) at += file.writeSync(bytes.subarray(at));
  file.syncDataSync();
}

function renameOver(from: string, to: string): void {
  try {
    Deno.renameSync(from, to);
  } catch (error) {
    try {
      Deno.removeSync(from);
    } catch {
      // The first error says more.
    }
    throw error;
  }
}

function isOtherDisk(error: unknown): boolean {
  return error instanceof Error &&
    (error as { code?: string }).code === "EXDEV";
}
