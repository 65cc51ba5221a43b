/**
 * Ten of the forty people in a room: `forty.ts FILES MIRROR FOLDER`. Each loads every file into a cache of their own.
 * Prints how many files came; their bytes have been compared by the loader and are compared again here.
 *
 * @module
 */
import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";
import { problemWith, type RemoteFile } from "../../../lib/data/remote_file.ts";

const [list, mirror, folder] = Deno.args;
const files: RemoteFile[] = JSON.parse(list);
const loaded = await Promise.all(
  Array.from({ length: 10 }, async (_, person) => {
    const cache = `${folder}/${person}`;
    for (const file of files) {
      await download(file, { folder: cache, mirror });
      const kept = await Deno.readFile(`${cache}/${file.file}`);
      assert.equal(await problemWith(kept, file), undefined);
    }
    return files.length;
  }),
);
console.log(loaded.reduce((sum, count) => sum + count));
