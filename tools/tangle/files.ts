/**
 * Writing that is all or nothing: every new text lies ready before the first one moves into it.
 *
 * @module
 */
import { dirname } from "node:path";

/**
 * Replaces files and moves others away.
 *
 * @param root where the paths start
 * @param files new texts
 * @param moves files that go elsewhere, done last
 * @throws what the file system says; temporary files are gone then, and no file is half written
 */
export async function replaceFiles(
  root: string,
  files: readonly { readonly path: string; readonly text: string }[],
  moves: readonly { readonly from: string; readonly to: string }[] = [],
): Promise<void> {
  const staged: { temporary: string; path: string }[] = [];
  if (files.length > 0) {
    await Deno.mkdir(`${root}/.descent/tmp`, { recursive: true });
  }
  try {
    for (const { path, text } of files) {
      const target = `${root}/${path}`;
      await Deno.mkdir(dirname(target), { recursive: true });
      // On the same disk, and where a kill leaves no stray file among the others.
      const temporary = `${root}/.descent/tmp/${crypto.randomUUID()}`;
      staged.push({ temporary, path: target });
      await Deno.writeTextFile(temporary, text);
    }
    for (const { temporary, path } of staged) {
      await Deno.rename(temporary, path);
    }
    for (const { from, to } of moves) {
      await Deno.mkdir(dirname(`${root}/${to}`), { recursive: true });
      await Deno.rename(`${root}/${from}`, `${root}/${to}`);
    }
  } finally {
    for (const { temporary } of staged) {
      await Deno.remove(temporary).catch(() => {});
    }
  }
}
