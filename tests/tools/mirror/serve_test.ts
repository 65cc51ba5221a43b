/**
 * `deno task mirror --serve`: what it hands out.
 *
 * @module
 */
import assert from "node:assert/strict";
import { lockedNpm, makeRoom, serveMirror } from "./room_helper.ts";

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
