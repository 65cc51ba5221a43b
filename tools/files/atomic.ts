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
  moveInto(stage(bytes, scratch, true), path);
}

/**
 * Lays a text ready to be moved into its place.
 *
 * @param durable whether it has to be on the disk, should the power fail after the move: for what can't be made again
 * @returns the path of a file of its own in `scratch`, which `sweepScratch` knows
 */
export function stage(
  bytes: Uint8Array,
  scratch: string,
  durable: boolean,
): string {
  Deno.mkdirSync(scratch, { recursive: true });
  const path = `${scratch}/${Deno.pid}-${counter++}.tmp`;
  try {
    writeThrough(path, bytes, durable);
  } catch (error) {
    removeIfThere(path);
    throw error;
  }
  return path;
}

/** Moves a staged file into its place; one that can't be moved is gone. */
export function moveInto(staged: string, path: string): void {
  try {
    Deno.renameSync(staged, path);
  } catch (error) {
    if (!isOtherDisk(error)) {
      removeIfThere(staged);
      throw error;
    }
    const beside = `${path}.${Deno.pid}-${counter++}.tmp`;
    try {
      writeThrough(beside, Deno.readFileSync(staged), true);
      Deno.renameSync(beside, path);
    } finally {
      removeIfThere(staged);
      removeIfThere(beside);
    }
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

function writeThrough(path: string, bytes: Uint8Array, durable: boolean): void {
  using file = Deno.openSync(path, {
    write: true,
    create: true,
    truncate: true,
  });
  for (let at = 0; at < bytes.length;) at += file.writeSync(bytes.subarray(at));
  if (durable) file.syncDataSync();
}

/** Takes a file away that may have gone already; the error that led here says more. */
export function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // It has gone.
  }
}

function isOtherDisk(error: unknown): boolean {
  return error instanceof Error &&
    (error as { code?: string }).code === "EXDEV";
}
