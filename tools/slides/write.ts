/**
 * Writes a folder all or nothing: beside its place first, then in its place.
 *
 * @module
 */

import type { DeckFiles } from "./assets.ts";

/** Writes `files` as the folder `target`, in place of what was there. */
export async function writeFolder(
  target: string,
  files: DeckFiles,
): Promise<void> {
  const parent = target.slice(0, target.lastIndexOf("/"));
  await Deno.mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  const fresh = await Deno.makeTempDir({ dir: parent, prefix: ".new-" });
  try {
    await Deno.chmod(fresh, 0o755).catch(() => {});
    for (const [path, content] of files) {
      const file = `${fresh}/${path}`;
      await Deno.mkdir(file.slice(0, file.lastIndexOf("/")), {
        recursive: true,
      });
      if (typeof content === "string") await Deno.writeTextFile(file, content);
      else await Deno.writeFile(file, content);
    }
    const old = await Deno.makeTempDir({ dir: parent, prefix: ".old-" });
    try {
      await Deno.rename(target, `${old}/deck`).catch(ignoreMissing);
      await Deno.rename(fresh, target);
    } finally {
      await Deno.remove(old, { recursive: true });
    }
  } catch (error) {
    await Deno.remove(fresh, { recursive: true }).catch(ignoreMissing);
    throw error;
  }
}

/** Removes what a run that was stopped has left, unless it may still be at work. */
async function removeLeftovers(folder: string): Promise<void> {
  const tenMinutesAgo = Date.now() - 600_000;
  for await (const { name } of Deno.readDir(folder)) {
    if (!/^\.(new|old)-/.test(name)) continue;
    const { mtime } = await Deno.stat(`${folder}/${name}`);
    if (mtime !== null && mtime.getTime() > tenMinutesAgo) continue;
    await Deno.remove(`${folder}/${name}`, { recursive: true }).catch(
      ignoreMissing,
    );
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
