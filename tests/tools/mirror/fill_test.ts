/**
 * `deno task mirror`: filling a folder.
 *
 * @module
 */
import assert from "node:assert/strict";
import { badServer, filesIn, sendFile } from "../../lib/data/server_helper.ts";
import { SmallDisk, WITHOUT_DISK } from "../../lib/data/small_disk.ts";
import { lockedNpm, makeRoom } from "./room_helper.ts";

const FILES = [
  "index.html",
  "manifest.json",
  "npm/@scope/other/-/other-4.5.6.tgz",
  "npm/@scope/other/4.5.6.json",
  "npm/plain/-/plain-1.2.3.tgz",
  "npm/plain/1.2.3.json",
  "set0/part0.bin",
  "set0/part2.bin",
  "set1/part1.bin",
];

Deno.test("mirror fills a folder once, and a filled folder needs no network", async () => {
  await using room = await makeRoom();
  const { course, server, files } = room;
  const { code, out, err } = await room.mirror("stick");
  assert.deepEqual([code, err], [0, ""]);
  assert.match(out, /^✓ npm:@scope\/other@4\.5\.6 {2}1 kB$/m);
  assert.match(out, /stick has all 5 files and packages\n$/);
  assert.deepEqual(filesIn(`${course.desk}/stick`), FILES);
  const manifest = JSON.parse(
    await Deno.readTextFile(`${course.desk}/stick/manifest.json`),
  );
  assert.deepEqual(manifest.files, files);
  const asked = server.asked.length;
  room.state.isBroken = true;
  assert.deepEqual(await room.mirror("stick"), {
    code: 0,
    out: `✓ ${course.desk}/stick has all 5 files and packages\n`,
    err: "",
  });
  assert.equal(server.asked.length, asked);
});

Deno.test("mirror makes a folder that works as DESCENT_MIRROR", async () => {
  await using room = await makeRoom();
  await room.mirror("stick");
  room.state.isBroken = true;
  const { code } = await room.course.task(["data", "fetch"], {
    DESCENT_MIRROR: "stick",
  });
  assert.equal(code, 0);
});

Deno.test("mirror without a network keeps what is there and says what is missing", async () => {
  await using room = await makeRoom();
  const { course } = room;
  await room.mirror("stick");
  await Deno.remove(`${course.desk}/stick/set1/part1.bin`);
  await Deno.writeTextFile(
    `${course.desk}/stick/npm/plain/-/plain-1.2.3.tgz`,
    "damaged",
  );
  room.state.isBroken = true;
  const { code, out, err } = await room.mirror("stick");
  assert.deepEqual([code, err], [1, ""]);
  assert.match(out, /^✗ set1\/part1\.bin\n/m);
  assert.match(out, /part1\.bin: the server answers 404$/m);
  assert.match(out, /^✗ npm:plain@1\.2\.3 {2}\S+ answers 404$/m);
  assert.match(out, /^✓ set0\/part0\.bin/m);
  assert.match(out, /^2 of 5 are missing; with a network, run it again/m);
  room.state.isBroken = false;
  assert.equal((await room.mirror("stick")).code, 0);
});

Deno.test("mirror takes no package whose content is not the lockfile's", async () => {
  await using room = await makeRoom();
  const lock = JSON.parse(
    await Deno.readTextFile(`${room.course.root}/deno.lock`),
  );
  lock.npm["plain@1.2.3"].integrity = lockedNpm()["@scope/other@4.5.6"]
    .integrity;
  await Deno.writeTextFile(
    `${room.course.root}/deno.lock`,
    JSON.stringify(lock),
  );
  const { code, out } = await room.mirror("stick");
  assert.equal(code, 1);
  assert.match(
    out,
    /^✗ npm:plain@1\.2\.3 {2}other content came than deno\.lock expects$/m,
  );
});

Deno.test("mirror fetches a package anew whose description says nothing", async () => {
  await using room = await makeRoom();
  const path = `${room.course.desk}/stick/npm/plain/1.2.3.json`;
  await room.mirror("stick");
  for (const text of ["null", "3", "{}", '{"dist":null}', "[]"]) {
    await Deno.writeTextFile(path, text);
    room.state.isBroken = true;
    const without = await room.mirror("stick");
    assert.deepEqual([without.code, without.err], [1, ""], text);
    assert.match(without.out, /^✗ npm:plain@1\.2\.3 {2}\S+ answers 404$/m);
    room.state.isBroken = false;
    const { code, out, err } = await room.mirror("stick");
    assert.deepEqual([code, err], [0, ""], text);
    assert.match(out, /^✓ npm:plain@1\.2\.3 {2}1 kB$/m);
  }
});

Deno.test("mirror says in a line that a registry sends no description", async () => {
  for (
    const text of [
      "null",
      "[]",
      '{"versions":{"1.2.3":null}}',
      "<h1>Login</h1>",
    ]
  ) {
    await using room = await makeRoom();
    const body = new TextEncoder().encode(text);
    await using registry = badServer((line) => sendFile(line, body));
    const { code, out, err } = await room.course.task(["mirror", "stick"], {
      NPM_CONFIG_REGISTRY: registry.address,
    });
    assert.deepEqual([code, err], [1, ""], text);
    assert.match(
      out,
      /^✗ npm:plain@1\.2\.3 {2}\S+\/plain describes no 1\.2\.3$/m,
    );
  }
});

Deno.test("mirror names what stands where a file or a folder belongs", async () => {
  await using room = await makeRoom();
  const { desk } = room.course;
  await room.mirror("stick");
  await Deno.remove(`${desk}/stick/npm/plain/1.2.3.json`);
  await Deno.mkdir(`${desk}/stick/npm/plain/1.2.3.json`);
  await Deno.remove(`${desk}/stick/set1`, { recursive: true });
  await Deno.writeTextFile(`${desk}/stick/set1`, "");
  const { code, err } = await room.mirror("stick");
  assert.equal(code, 2);
  assert.match(err, /^error: mirror: \S+stick could not keep set1\/part1/m);
  assert.doesNotMatch(err, /bug of ours/);
});

Deno.test("mirror asks a registry that is out of reach once", async () => {
  await using room = await makeRoom();
  const { out } = await room.course.task(["mirror", "stick"], {
    NPM_CONFIG_REGISTRY: "http://registry.invalid",
  });
  assert.match(out, /^✗ npm:plain@1\.2\.3 {2}\S+invalid can't be reached$/m);
  assert.match(
    out,
    /^✗ npm:@scope\/other@4\.5\.6 {2}the registry is out of reach$/m,
  );
});

Deno.test({
  name: `mirror says that the disk is full${WITHOUT_DISK}`,
  ignore: WITHOUT_DISK !== "",
  async fn() {
    await using room = await makeRoom([30_000, 200_000]);
    const folder = `${room.course.desk}/stick`;
    await Deno.mkdir(folder);
    const disk = new SmallDisk(folder);
    try {
      const { code, err } = await room.mirror("stick");
      assert.equal(code, 2);
      assert.match(err, /could not be kept: the disk is full$/m);
      assert.match(
        err,
        /^error: mirror: \S+ could not keep set1\/part1\.bin; make room and run it again/m,
      );
      assert.deepEqual(filesIn(folder), [
        "index.html",
        "manifest.json",
        "set0/part0.bin",
      ]);
      disk.grow();
      assert.equal((await room.mirror("stick")).code, 0);
    } finally {
      disk[Symbol.dispose]();
    }
  },
});
