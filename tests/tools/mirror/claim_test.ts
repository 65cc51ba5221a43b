/**
 * Which folders `deno task mirror` takes: its own, and nobody else's.
 *
 * @module
 */
import assert from "node:assert/strict";
import { filesIn } from "../../lib/data/server_helper.ts";
import { makeRoom } from "./room_helper.ts";

Deno.test("mirror refuses folders that are not its own, and ends with 2", async () => {
  await using room = await makeRoom();
  const { desk } = room.course;
  await Deno.mkdir(`${desk}/other`);
  await Deno.writeTextFile(`${desk}/other/manifest.json`, "[]");
  await Deno.writeTextFile(`${desk}/note`, "");
  await Deno.mkdir(`${desk}/site`);
  await Deno.writeTextFile(`${desk}/site/index.html`, "<h1>Mine</h1>");
  await Deno.mkdir(`${desk}/registry/npm`, { recursive: true });
  await Deno.mkdir(`${desk}/odd/manifest.json`, { recursive: true });
  await Deno.symlink(`${desk}/course`, `${desk}/link`);
  const course = filesIn(room.course.root);
  const cases: [string[], RegExp][] = [
    [[], /^error: mirror: which folder\?\n/],
    [
      ["other"],
      /^error: mirror: \S+\/other has a manifest\.json that this command did not write; name another folder\n$/,
    ],
    [
      [""],
      /^error: mirror: the folder's name is empty; is a variable not set\?\n/,
    ],
    ...["course", "course/stick", "course/lib", "link", "link/stick"].map((
      word,
    ): [string[], RegExp] => [
      [word],
      /^error: mirror: \S+ lies in the course's own folder; name another folder\n$/,
    ]),
    [
      ["site"],
      /^error: mirror: \S+\/site has an index\.html that this command did not write; name another folder\n$/,
    ],
    [
      ["registry"],
      /^error: mirror: \S+\/registry has an npm folder that this command did not write; name another folder\n$/,
    ],
    [
      ["odd"],
      /^error: mirror: \S+\/odd has a folder manifest\.json that this command did not write; name another folder\n$/,
    ],
    [["note"], /^error: mirror: \S+\/note is a file; name a folder\n$/],
    [
      ["stick", "--port", "8000"],
      /^error: mirror: --port goes with --serve\n$/,
    ],
    [
      ["stick", "--serve", "--port", "99999"],
      /^error: mirror: --port must be a whole number from 0 to 65535, got "99999"\n$/,
    ],
  ];
  for (const [args, expected] of cases) {
    const { code, err } = await room.mirror(...args);
    assert.match(err, expected);
    assert.equal(code, 2);
  }
  assert.deepEqual(filesIn(`${desk}/other`), ["manifest.json"]);
  assert.deepEqual(filesIn(`${desk}/site`), ["index.html"]);
  assert.deepEqual(filesIn(`${desk}/registry`), []);
  assert.deepEqual(filesIn(room.course.root), course);
});

Deno.test("mirror goes on with a stick that was pulled out too early", async () => {
  await using room = await makeRoom();
  const folder = `${room.course.desk}/stick`;
  const write = (name: string, text: string) =>
    Deno.writeTextFile(`${folder}/${name}`, text);
  await room.mirror("stick");
  const [manifest, page] = await Promise.all(
    ["manifest.json", "index.html"].map((name) =>
      Deno.readTextFile(`${folder}/${name}`)
    ),
  );
  const cut: [string, string][] = [
    ["", page],
    ["\0".repeat(manifest.length), ""],
    [manifest.slice(0, 100), page],
    [manifest.slice(0, 12), ""],
  ];
  for (const [left, leftPage] of cut) {
    await write("manifest.json", left);
    await write("index.html", leftPage);
    if (left === "") await Deno.remove(`${folder}/set0/part0.bin`);
    const { code, err } = await room.mirror("stick");
    assert.deepEqual([code, err], [0, ""], left);
    assert.equal(await Deno.readTextFile(`${folder}/manifest.json`), manifest);
    assert.equal(await Deno.readTextFile(`${folder}/index.html`), page);
  }
  await write("manifest.json", "%&$ no JSON");
  const { code, err } = await room.mirror("stick");
  assert.deepEqual([code, err], [
    2,
    `error: mirror: ${folder}/manifest.json is damaged; delete it and run this again, the rest stays\n`,
  ]);
  await Deno.remove(`${folder}/manifest.json`);
  assert.equal((await room.mirror("stick")).code, 0);
});

Deno.test("mirror replaces nobody's page, whatever manifest.json lies beside it", async () => {
  await using room = await makeRoom();
  const folder = `${room.course.desk}/stick`;
  await Deno.mkdir(folder);
  await Deno.writeTextFile(`${folder}/index.html`, "<h1>Mine</h1>");
  for (const manifest of ["", '{"maker":"deno task mirror","files":[]}']) {
    await Deno.writeTextFile(`${folder}/manifest.json`, manifest);
    const { code, err } = await room.mirror("stick");
    assert.equal(code, 2);
    assert.match(err, /has an index\.html that this command did not write/);
    assert.deepEqual(filesIn(folder), ["index.html", "manifest.json"]);
  }
});
