/**
 * Keeps the `.map` files of tangled code up to date. Every task that runs code calls `ensureMaps` first, so that stack
 * traces lead to chapters in a fresh clone too.
 *
 * @module
 */

/** What a stamp covers: the chapters and the files that have maps. */
const COVERED: readonly { folder: string; ending: RegExp }[] = [
  { folder: "course", ending: /\.md$/ },
  { folder: "lib", ending: /\.(ts|map)$/ },
  { folder: "tests/course", ending: /\.(ts|map)$/ },
];

/** Work under way, by root: two callers in one process share it. */
const running = new Map<string, Promise<boolean>>();

/**
 * Writes the maps that are missing or stale. Costs a few milliseconds when nothing changed.
 *
 * @param root the repository's root
 * @returns whether maps had to be made
 */
export function ensureMaps(root: string): Promise<boolean> {
  const promise = running.get(root) ??
    bringUpToDate(root).finally(() => running.delete(root));
  running.set(root, promise);
  return promise;
}

async function bringUpToDate(root: string): Promise<boolean> {
  const path = `${root}/.descent/maps.stamp`;
  const before = await stamp(root);
  if (await Deno.readTextFile(path).catch(() => "") === before) return false;
  const { writeMaps } = await import("./write_maps.ts");
  await writeMaps(root);
  await Deno.mkdir(`${root}/.descent`, { recursive: true });
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  await Deno.writeTextFile(temporary, await stamp(root));
  await Deno.rename(temporary, path);
  return true;
}

/** Path, size and modification time of everything that maps depend on. */
async function stamp(root: string): Promise<string> {
  const entries: string[] = [];
  const visit = async (folder: string, ending: RegExp): Promise<void> => {
    const waiting: Promise<void>[] = [];
    try {
      for await (const entry of Deno.readDir(`${root}/${folder}`)) {
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory) waiting.push(visit(path, ending));
        else if (ending.test(entry.name)) {
          waiting.push(
            Deno.stat(`${root}/${path}`).then(({ size, mtime }) => {
              entries.push(`${path} ${size} ${mtime?.getTime()}`);
            }),
          );
        }
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    await Promise.all(waiting);
  };
  await Promise.all(COVERED.map(({ folder, ending }) => visit(folder, ending)));
  return `${Deno.version.deno}\n${entries.sort().join("\n")}\n`;
}
