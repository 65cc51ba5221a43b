/**
 * `deno task data`: listing, fetching, verifying.
 *
 * @module
 */
import assert from "node:assert/strict";
import {
  badServer,
  filesIn,
  head,
  sendFile,
} from "../../lib/data/server_helper.ts";
import { listing } from "../../../tools/data/listing.ts";
import { makeFiles, SmallCourse } from "./small_course.ts";

/** A server that has the files, and a course that lists them. */
async function start(broken: () => boolean = () => false) {
  const shelf = new Map<string, Uint8Array>();
  const server = badServer((line) => {
    const content = shelf.get(line.asked.path.slice(1));
    if (broken() || !content) return line.send(head(404));
    return sendFile(line, content);
  });
  const { files, contents } = await makeFiles(server.address);
  for (const [file, content] of contents) shelf.set(file, content);
  const course = await SmallCourse.make(files);
  return {
    course,
    server,
    files,
    contents,
    async [Symbol.asyncDispose]() {
      await course[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

Deno.test("data lists every file with size, licence, chapters and where it is", async () => {
  await using bench = await start();
  const { course, contents } = bench;
  await Deno.mkdir(`${course.cache}/set1`, { recursive: true });
  await Deno.writeFile(
    `${course.cache}/set1/part1.bin.part`,
    new Uint8Array(5000),
  );
  await Deno.mkdir(`${course.desk}/stick/set0`, { recursive: true });
  await Deno.writeFile(
    `${course.desk}/stick/set0/part2.bin`,
    contents.get("set0/part2.bin")!,
  );
  const env = { DESCENT_MIRROR: "stick" };
  assert.deepEqual(await course.task(["data"], env), {
    code: 0,
    out: `file             size  licence  chapters  where
set0/part0.bin  30 kB  CC0      1         not here
set1/part1.bin  20 kB  CC0      2         not here, 25 % arrived
set0/part2.bin  10 kB  CC0      3         mirror

nobody

cache   ${course.cache}
mirror  ${course.desk}/stick

3 of 3 not in the cache: deno task data fetch loads 60 kB
`,
    err: "",
  });
});

Deno.test("data fetch loads what is missing, by chapter, file or folder", async () => {
  await using bench = await start();
  const { course, server } = bench;
  const fetched = async (...args: string[]) => {
    const { code, out, err } = await course.task(["data", "fetch", ...args]);
    assert.deepEqual([code, err], [0, ""]);
    return out;
  };
  assert.equal(await fetched("2"), "✓ set1/part1.bin  20 kB\n");
  assert.equal(await fetched("part1.bin"), "✓ set1/part1.bin  was here\n");
  assert.equal(
    await fetched("set0/"),
    "✓ set0/part0.bin  30 kB\n✓ set0/part2.bin  10 kB\n",
  );
  assert.equal(
    await fetched(),
    "✓ set0/part0.bin  was here\n✓ set1/part1.bin  was here\n✓ set0/part2.bin  was here\n",
  );
  assert.equal(server.asked.length, 3);
  const { out } = await course.task(["data"]);
  assert.equal(out.match(/ cache$/gm)?.length, 3);
  assert.doesNotMatch(out, /fetch/);
});

Deno.test("data --verify finds damage, and fetch mends it", async () => {
  await using bench = await start();
  const { course } = bench;
  await course.task(["data", "fetch", "1", "2"]);
  assert.deepEqual(await course.task(["data", "--verify"]), {
    code: 0,
    out:
      "✓ set0/part0.bin\n✓ set1/part1.bin\n○ set0/part2.bin  not in the cache\n",
    err: "",
  });
  const path = `${course.cache}/set1/part1.bin`;
  const content = await Deno.readFile(path);
  content[7]++;
  await Deno.writeFile(path, content);
  const verified = await course.task(["data", "--verify"]);
  assert.equal(verified.code, 1);
  assert.match(verified.out, /^✗ set1\/part1\.bin {2}its SHA-256 is /m);
  assert.match(
    verified.out,
    /^1 damaged; deno task data fetch replaces them$/m,
  );
  const mended = await course.task(["data", "fetch", "2"]);
  assert.equal(mended.out, "✓ set1/part1.bin  20 kB\n");
  assert.equal((await course.task(["data", "--verify", "2"])).code, 0);
});

Deno.test("data fetch says once what helps, ends with 1, and completes later", async () => {
  let isBroken = true;
  await using bench = await start(() => isBroken);
  const { course } = bench;
  const failed = await course.task(["data", "fetch"]);
  assert.equal(failed.code, 1);
  assert.equal(failed.out.match(/Any one of these helps/g)?.length, 1);
  assert.equal(failed.out.match(/the server answers 404/g)?.length, 3);
  assert.match(
    failed.out,
    /^3 of 3 could not be loaded; deno task data fetch goes on from here$/m,
  );
  assert.equal(failed.err, "");
  isBroken = false;
  assert.equal((await course.task(["data", "fetch"])).code, 0);
  assert.deepEqual(filesIn(course.cache), [
    "set0/part0.bin",
    "set0/part2.bin",
    "set1/part1.bin",
  ]);
});

Deno.test("data fetch ends on Ctrl-C, lists what had arrived, and goes on from there", async () => {
  const contents = new Map<string, Uint8Array>();
  await using server = badServer(async (line) => {
    const content = contents.get(line.asked.path.slice(1))!;
    await sendFile(line, content, line.before === 0 ? 15_000 : Infinity);
    if (line.before === 0) await new Promise((done) => setTimeout(done, 4000));
  });
  const made = await makeFiles(server.address);
  for (const [file, content] of made.contents) contents.set(file, content);
  await using course = await SmallCourse.make(made.files);
  const child = course.command(["data", "fetch"]).spawn();
  const part = `${course.cache}/set0/part0.bin.part`;
  while (await Deno.stat(part).then(({ size }) => size, () => 0) < 15_000) {
    await new Promise((done) => setTimeout(done, 20));
  }
  child.kill("SIGINT");
  assert.equal((await child.output()).code, 130);
  assert.match(
    (await course.task(["data"])).out,
    /^set0\/part0\.bin .* not here, 50 % arrived$/m,
  );
  assert.equal((await course.task(["data", "fetch"])).code, 0);
  assert.equal(server.asked[1].range, "bytes=15000-");
});

Deno.test("data says what stands where the cache, a folder or a file belongs", async () => {
  await using bench = await start();
  const { course } = bench;
  const tries = [["data", "fetch"], ["data", "--verify"]];
  const expect = async (message: string, env = {}) => {
    for (const args of tries) {
      assert.deepEqual(await course.task(args, env), {
        code: 2,
        out: "",
        err: `error: data: ${message}\n`,
      });
    }
  };
  const note = `${course.desk}/note`;
  await Deno.writeTextFile(note, "");
  for (const cache of [note, `${note}/cache`]) {
    await expect(
      `the cache can't be in ${cache}: ${note} is a file; set DESCENT_CACHE to a folder`,
      { DESCENT_CACHE: cache },
    );
  }
  await Deno.mkdir(`${course.cache}/set0/part0.bin`, { recursive: true });
  await expect(
    `${course.cache}/set0/part0.bin is a folder, but a data file belongs there; move it away and run this again`,
  );
  await Deno.remove(`${course.cache}/set0`, { recursive: true });
  await Deno.writeTextFile(`${course.cache}/set0`, "");
  await expect(
    `${course.cache}/set0 is a file, but a folder belongs there; move it away and run this again`,
  );
  assert.equal((await course.task(["data"])).code, 0);
});

Deno.test("data names an address without a host, and asks nobody", async () => {
  await using bench = await start();
  const { code, out } = await bench.course.task(["data"], {
    DESCENT_MIRROR: "http://",
  });
  assert.equal(code, 0);
  assert.match(
    out,
    /^mirror {2}http:\/\/\n {8}an address without a host; expected one like/m,
  );
});

Deno.test("listing() drops columns on a narrow screen, and never cuts a word", () => {
  const file = {
    file: "occupancy/datatraining.txt",
    url: "",
    bytes: 596_674,
    sha256: "",
    licence: "CC BY 4.0",
    credit: "",
    chapters: [1, 2, 3],
  };
  const head = (width: number) => {
    const { lines, hasLicence } = listing([file], ["not here"], width);
    assert.ok(lines.every((line) => line.length <= width), lines.join("\n"));
    const names = lines[0].split(/ +/);
    assert.equal(hasLicence, names.includes("licence"));
    return names.join(" ");
  };
  assert.equal(head(80), "file size licence chapters where");
  assert.equal(head(60), "file size chapters where");
  assert.equal(head(50), "file size where");
  assert.equal(head(40), "file where");
});

Deno.test("data refuses what it does not know in one line, and ends with 2", async () => {
  await using bench = await start();
  const cases: [string[], string][] = [
    [
      ["fetch", "sett0"],
      'error: data: no file or folder "sett0"; did you mean set0?\ndeno task data lists them all\n',
    ],
    [["fetch", "12"], "error: data: chapter 12 uses no data file\n"],
    [["fetsh"], 'error: data: "fetsh"; did you mean fetch?\n'],
    [
      ["fetch", "--verify"],
      "error: data: --verify goes without fetch; what fetch loads is verified anyway\n",
    ],
  ];
  for (const [args, err] of cases) {
    assert.deepEqual(await bench.course.task(["data", ...args]), {
      code: 2,
      out: "",
      err,
    });
  }
});
