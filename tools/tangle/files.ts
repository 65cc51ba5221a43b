/**
 * Writing that is all or nothing: every new text lies ready before the first one moves into it.
 *
 * @module
 */
import { dirname } from "node:path";
import { moveInto, removeIfThere, stage } from "../files/atomic.ts";

/**
 * Replaces files and moves others away.
 *
 * @param root where the paths start
 * @param files new texts
 * @param moves files that go elsewhere, done last
 * @param isStill asked just before a file is replaced; where the answer is no, it stays
 * @returns the paths of files that stayed
 * @throws what the file system says; temporary files are gone then, and no file is half written
 */
export async function replaceFiles(
  root: string,
  files: readonly { readonly path: string; readonly text: string }[],
  moves: readonly { readonly from: string; readonly to: string }[] = [],
  isStill: (path: string) => boolean = () => true,
): Promise<string[]> {
  const scratch = `${root}/.descent/tmp`;
  const staged: { temporary: string; path: string }[] = [];
  const stayed: string[] = [];
  try {
    for (const { path, text } of files) {
      const target = `${root}/${path}`;
      await Deno.mkdir(dirname(target), { recursive: true });
      // What is written here can be made again: the disk may take its time.
      const temporary = stage(new TextEncoder().encode(text), scratch, false);
      staged.push({ temporary, path });
    }
    for (const { temporary, path } of staged) {
      if (isStill(path)) moveInto(temporary, `${root}/${path}`);
      else {
        removeIfThere(temporary);
        stayed.push(path);
      }
    }
    for (const { from, to } of moves) {
      await Deno.mkdir(dirname(`${root}/${to}`), { recursive: true });
      await Deno.rename(`${root}/${from}`, `${root}/${to}`);
    }
    return stayed;
  } catch (error) {
    for (const { temporary } of staged) removeIfThere(temporary);
    throw error;
  }
}
