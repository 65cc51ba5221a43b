/**
 * `deno task mirror`: filling a folder, and what it hands out.
 *
 * @module
 */
import assert from "node:assert/strict";
import { badServer, filesIn, sendFile } from "../../lib/data/server_helper.ts";
import { SmallDisk, WITHOUT_DISK } from "../../lib/data/small_disk.ts";
import { lockedNpm, makeRoom, serveMirror } from "./room_helper.ts";

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

Deno.test("mirror --serve answers GET and HEAD, whole and in parts, and nothing else", async () => {
  await using room = await makeRoom();
  const { course, contents, files } = room;
  await room.mirror("stick");
  await Deno.writeTextFile(`${course.desk}/stick/secret.txt`, "secret");
  const mirror = await serveMirror(course, "stick");
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${mirror.address}/${path}`, init);
  try {
    const [{ file, bytes, sha256 }] = files;
    const content = contents.get(file)!;

    const whole = await ask(file);
    assert.equal(whole.status, 200);
    assert.equal(whole.headers.get("Content-Length"), String(bytes));
    assert.equal(whole.headers.get("ETag"), `"${sha256}"`);
    assert.equal(whole.headers.get("Accept-Ranges"), "bytes");
    assert.deepEqual(await whole.bytes(), content);

    const headOnly = await ask(file, { method: "HEAD" });
    assert.equal(headOnly.headers.get("Content-Length"), String(bytes));
    assert.equal((await headOnly.bytes()).length, 0);

    const parts: [string, number, number][] = [
      ["bytes=0-0", 0, 1],
      ["bytes=100-199", 100, 200],
      ["bytes=29990-", 29_990, bytes],
      ["bytes=29990-99999", 29_990, bytes],
      ["bytes=-10", 29_990, bytes],
    ];
    for (const [Range, start, end] of parts) {
      const part = await ask(file, { headers: { Range } });
      assert.equal(part.status, 206, Range);
      assert.equal(
        part.headers.get("Content-Range"),
        `bytes ${start}-${end - 1}/${bytes}`,
      );
      assert.deepEqual(await part.bytes(), content.slice(start, end));
    }
    for (const Range of ["bytes=30000-", "bytes=9-3", "bytes=-0"]) {
      const none = await ask(file, { headers: { Range } });
      assert.equal(none.status, 416, Range);
      assert.equal(none.headers.get("Content-Range"), `bytes */${bytes}`);
      await none.body?.cancel();
    }
    const others: Record<string, string>[] = [
      { Range: "bytes=0-1,5-6" },
      { Range: "lines=1-2" },
      { Range: "bytes=5-", "If-Range": '"another"' },
    ];
    for (const headers of others) {
      const all = await ask(file, { headers });
      assert.equal(all.status, 200);
      assert.equal((await all.bytes()).length, bytes);
    }
    const same = { "If-None-Match": `"${sha256}"` };
    assert.equal((await ask(file, { headers: same })).status, 304);

    const packument = await (await ask("npm/@scope%2fother")).json();
    assert.deepEqual(Object.keys(packument.versions), ["4.5.6"]);
    assert.deepEqual(packument["dist-tags"], { latest: "4.5.6" });
    const { dist } = packument.versions["4.5.6"];
    assert.equal(
      dist.tarball,
      `${mirror.address}/npm/@scope/other/-/other-4.5.6.tgz`,
    );
    assert.equal(dist.integrity, lockedNpm()["@scope/other@4.5.6"].integrity);
    assert.equal(
      await (await fetch(dist.tarball)).text(),
      "the content of other",
    );

    const page = await (await ask("")).text();
    assert.ok(page.includes(`DESCENT_MIRROR=${mirror.address} deno task data`));
    assert.doesNotMatch(page, /<script|src=|https?:\/\/(?!127\.0\.0\.1)/);

    for (const path of ["secret.txt", "set0", "set0/", "npm/", "npm/none"]) {
      const none = await ask(path);
      assert.equal(none.status, 404, path);
      await none.body?.cancel();
    }
    for (
      const path of [
        "/../deno.json",
        "/%2e%2e/deno.json",
        "/set0/../../deno.json",
        "/set0/..%2f..%2fdeno.json",
        "//etc/passwd",
        "/.npmrc",
        "/%",
        "/%00",
      ]
    ) {
      assert.match(await askRaw(mirror.port, path), /^HTTP\/1\.1 404 /, path);
    }
    for (const method of ["POST", "PUT", "DELETE"]) {
      const refused = await ask(file, { method });
      assert.equal(refused.status, 405);
      assert.equal(refused.headers.get("Allow"), "GET, HEAD");
      await refused.body?.cancel();
    }
    // A file that vanishes while the mirror runs.
    await Deno.remove(`${course.desk}/stick/${file}`);
    const lost = await ask(file);
    assert.equal(lost.status, 500);
    await lost.body?.cancel();
  } finally {
    assert.equal(await mirror.end(), 0);
  }
  await mirror.out.until(/ended: 1 computer · \d+ files? · /);
  assert.equal(mirror.err.text, "");
});

/** Asks for a path as it is; `fetch` would tidy it up. */
async function askRaw(port: number, path: string): Promise<string> {
  const line = await Deno.connect({ hostname: "127.0.0.1", port });
  await line.write(
    new TextEncoder().encode(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    ),
  );
  const answer = await new Response(line.readable).text();
  return answer;
}

Deno.test("mirror --serve says that a port is taken, and serves what it has without a network", async () => {
  await using room = await makeRoom();
  const { course, files } = room;
  await room.mirror("stick");
  await Deno.remove(`${course.desk}/stick/${files[1].file}`);
  room.state.isBroken = true;
  const env = { NPM_CONFIG_REGISTRY: "http://registry.invalid" };
  const mirror = await serveMirror(course, "stick", env);
  try {
    assert.match(mirror.out.text, /^1 of 5 are missing/m);
    const there = await fetch(`${mirror.address}/${files[0].file}`);
    assert.equal((await there.bytes()).length, files[0].bytes);
    const { code, err } = await course.task(
      ["mirror", "stick", "--serve", "--port", String(mirror.port)],
      env,
    );
    assert.equal(code, 2);
    assert.equal(
      err,
      `error: mirror: port ${mirror.port} is taken by another program; try --port ${
        mirror.port + 1
      }\n`,
    );
  } finally {
    assert.equal(await mirror.end(), 0);
  }
});
