import assert from "node:assert/strict";
import {
  moveInto,
  stage,
  sweepScratch,
  writeAtomic,
} from "../../../tools/files/atomic.ts";
import { isThere } from "../../../tools/files/is_there.ts";
import { replaceFiles } from "../../../tools/tangle/files.ts";

async function inFolder(test: (folder: string) => void | Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name);
}

Deno.test("isThere() knows files, folders, and links that lead nowhere", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/a`, "");
    Deno.symlinkSync("nowhere", `${folder}/link`);
    assert.equal(isThere(folder), true);
    assert.equal(isThere(`${folder}/a`), true);
    assert.equal(isThere(`${folder}/link`), false);
    assert.equal(isThere(`${folder}/a/b`), false);
  }));

Deno.test("writeAtomic() replaces a file and leaves nothing in the scratch folder", () =>
  inFolder((folder) => {
    writeAtomic(`${folder}/deep/a`, "one", `${folder}/tmp`);
    writeAtomic(`${folder}/deep/a`, "two", `${folder}/tmp`);
    assert.equal(Deno.readTextFileSync(`${folder}/deep/a`), "two");
    assert.deepEqual(names(`${folder}/tmp`), []);
  }));

Deno.test("moveInto() takes the staged file away when its place is taken", () =>
  inFolder((folder) => {
    Deno.mkdirSync(`${folder}/a/full`, { recursive: true });
    const staged = stage(new Uint8Array(3), `${folder}/tmp`, false);
    assert.throws(() => moveInto(staged, `${folder}/a`));
    assert.deepEqual(names(`${folder}/tmp`), []);
  }));

Deno.test("replaceFiles() writes none when one can't be staged, and leaves nothing behind", () =>
  inFolder(async (folder) => {
    Deno.writeTextFileSync(`${folder}/blocked`, "");
    await assert.rejects(replaceFiles(folder, [
      { path: "a", text: "a" },
      { path: "blocked/b", text: "b" },
    ]));
    assert.equal(isThere(`${folder}/a`), false);
    assert.deepEqual(names(`${folder}/.descent/tmp`), []);
  }));

Deno.test("sweepScratch() removes what is old, and what it did not make stays", () =>
  inFolder((folder) => {
    const old = stage(new Uint8Array(1), folder, false);
    const fresh = stage(new Uint8Array(1), folder, false);
    Deno.writeTextFileSync(`${folder}/notes`, "");
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    for (const path of [old, `${folder}/notes`]) {
      Deno.utimeSync(path, twoDaysAgo, twoDaysAgo);
    }
    sweepScratch(folder);
    assert.deepEqual(
      [isThere(old), isThere(fresh), isThere(`${folder}/notes`)],
      [false, true, true],
    );
  }));
