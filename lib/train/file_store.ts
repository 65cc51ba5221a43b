import type { Store } from "./store.ts";

/**
 * Keeps a checkpoint in a file. A new one is written beside it, down to the
 * disk, and then takes its name: a crash at any moment leaves the old file or
 * the new one.
 *
 * @param path of the file; its folder is made if need be
 */
export function fileStore(path: string): Store {
  const part = `${path}.part`;
  return {
    name: path,
    async read() {
      try {
        return await Deno.readFile(path);
      } catch (error) {
        if (error instanceof Deno.errors.NotFound) return undefined;
        throw error;
      }
    },
    async write(content) {
      const [folder] = /^.*[/\\]/.exec(path) ?? ["."];
      await Deno.mkdir(folder, { recursive: true });
      try {
        await writeDown(part, content);
        await Deno.rename(part, path);
      } catch (error) {
        await Deno.remove(part).catch(() => {});
        throw error;
      }
    },
  };
}

async function writeDown(path: string, content: Uint8Array): Promise<void> {
  using file = await Deno.open(path, {
    write: true,
    create: true,
    truncate: true,
  });
  for (let at = 0; at < content.length;) {
    at += await file.write(content.subarray(at));
  }
  await file.sync();
}
//# sourceMappingURL=file_store.ts.map
