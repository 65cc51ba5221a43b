import assert from "node:assert/strict";
import { backUp, listBackups } from "../../../tools/files/backups.ts";
import { leadsOutTo } from "../../../tools/files/inside.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function inScratch(body: (root: string) => void): Promise<void> {
  const root = await Deno.makeTempDir();
  try {
    body(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("backUp() keeps files by path; listBackups() tells them newest first", () =>
  inScratch((root) => {
    const now = new Date("2026-03-01T09:30:00.123Z");
    const keep = (text: string, at = now) =>
      backUp(
        root,
        "reset",
        [{ path: "exercises/a.ts", bytes: bytes(text) }],
        at,
      );
    const folders = [
      keep("1"),
      ...Array.from({ length: 10 }, (_, i) => keep(`${i + 2}`)),
      keep("later", new Date("2026-03-01T09:30:00.124Z")),
    ];
    const listed = listBackups(root);
    assert.deepEqual(listed.map(({ folder }) => folder), folders.reverse());
    assert.deepEqual(listed[0], {
      folder: ".descent/backups/2026-03-01T09-30-00-124",
      time: "2026-03-01T09:30:00.124Z",
      command: "reset",
      paths: ["exercises/a.ts"],
    });
    assert.equal(
      Deno.readTextFileSync(`${root}/${listed[1].folder}/exercises/a.ts`),
      "11",
    );
  }));

Deno.test("backUp() makes no folder for nothing", () =>
  inScratch((root) => {
    assert.equal(backUp(root, "reset", []), undefined);
    assert.deepEqual(listBackups(root), []);
  }));

Deno.test("a backup that a kill left without its note is listed by the time in its name", () =>
  inScratch((root) => {
    const folder = ".descent/backups/2026-03-01T09-30-00-123";
    Deno.mkdirSync(`${root}/${folder}/lib`, { recursive: true });
    Deno.writeTextFileSync(`${root}/${folder}/lib/old.ts`, "");
    assert.deepEqual(listBackups(root), [{
      folder,
      time: "2026-03-01T09:30:00.123Z",
      command: "",
      paths: ["lib/old.ts"],
    }]);
  }));

Deno.test("leadsOutTo() follows links in folders, to files and to nothing", () =>
  inScratch((root) => {
    const inner = `${root}/in`;
    Deno.mkdirSync(`${inner}/lib`, { recursive: true });
    Deno.mkdirSync(`${root}/out`);
    Deno.symlinkSync("../out", `${inner}/away`);
    Deno.symlinkSync("../../out/nothing.ts", `${inner}/lib/x.ts`);
    Deno.symlinkSync("lib", `${inner}/same`);
    const out = Deno.realPathSync(`${root}/out`);
    assert.equal(leadsOutTo(inner, "away/x.ts"), out);
    assert.equal(leadsOutTo(inner, "lib/x.ts"), out);
    assert.equal(leadsOutTo(inner, "same/new.ts"), undefined);
    assert.equal(leadsOutTo(inner, "lib/not/yet.ts"), undefined);
  }));
