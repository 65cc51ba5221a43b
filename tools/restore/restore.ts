/**
 * Puts kept texts back where they stood, what stands there now in a backup of its own.
 *
 * @module
 */
import { refuseWaysOut } from "../exercise/ways_out.ts";
import { writeAtomic } from "../files/atomic.ts";
import { backUp, equalBytes } from "../files/backups.ts";
import { targetOf } from "../files/inside.ts";
import { UserError } from "../terminal/command.ts";
import type { Found } from "./find.ts";

/**
 * Puts texts back. A kill at any moment leaves each file as it was or as it is to be, and what was there in a backup.
 *
 * @returns the folder that has what stood there, if anything did
 */
export function putBack(
  root: string,
  found: readonly Found[],
  now = new Date(),
): string | undefined {
  refuseWaysOut(root, [
    ".descent/backups",
    ...found.map(({ path }) => path),
  ]);
  const before = new Map(found.map(({ path }) => [path, standing(root, path)]));
  const folder = backUp(
    root,
    "restore",
    [...before].flatMap(([path, bytes]) => bytes ? [{ path, bytes }] : []),
    now,
  );
  for (const { path, bytes } of found) {
    const [was, is] = [before.get(path), standing(root, path)];
    if (was && is ? !equalBytes(was, is) : was !== is) {
      throw new UserError(
        `${path} was saved while it was being restored; it stays as it is, try again`,
      );
    }
    writeAtomic(targetOf(`${root}/${path}`), bytes, `${root}/.descent/tmp`);
  }
  return folder;
}

/** What stands at a path now. */
export function standing(root: string, path: string): Uint8Array | undefined {
  try {
    if (!Deno.statSync(`${root}/${path}`).isFile) {
      throw new UserError(
        `${path} is not a file; move it away, then restore again`,
      );
    }
    return Deno.readFileSync(`${root}/${path}`);
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory
    ) return undefined;
    throw error;
  }
}
