/**
 * The loader in programs that are killed, that run side by side, and that meet a full disk.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { download } from "../../../lib/data/download.ts";
import type { RemoteFile } from "../../../lib/data/remote_file.ts";
import {
  badServer,
  describe,
  filesIn,
  head,
  type Line,
  sendFile,
  someBytes,
  withoutProgress,
} from "./server_helper.ts";
import { SmallDisk, WITHOUT_DISK } from "./small_disk.ts";

const LOAD = fileURLToPath(new URL("./load.ts", import.meta.url));
const content = someBytes(300_000);

function startLoading(folder: string, wanted: RemoteFile): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "-A", LOAD, folder, JSON.stringify(wanted)],
    stdout: "piped",
    stderr: "piped",
    env: { NO_COLOR: "1" },
  }).spawn();
}

async function outcome(child: Deno.ChildProcess) {
  const { code, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  const err = withoutProgress(decoder.decode(stderr));
  return { code, out: decoder.decode(stdout), err };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    assert.ok(i < 1000, "waited ten seconds for nothing");
    await new Promise((done) => setTimeout(done, 10));
  }
}

function sizeOf(path: string): number {
  try {
    return Deno.statSync(path).size;
  } catch {
    return 0;
  }
}

/** Sends 120,000 bytes to the first who asks, then nothing more. */
async function sendSomeThenWait(line: Line): Promise<void> {
  if (line.before > 0) return await sendFile(line, content);
  await sendFile(line, content, 120_000);
  await new Promise((done) => setTimeout(done, 4000));
}

for (const signal of ["SIGKILL", "SIGINT"] as const) {
  Deno.test(`download() continues after ${signal} in the middle`, async () => {
    const folder = await Deno.makeTempDir();
    await using server = badServer(sendSomeThenWait);
    const wanted = await describe(content, `${server.address}/data.bin`);
    try {
      const child = startLoading(folder, wanted);
      const part = `${folder}/set/data.bin.part`;
      await until(() => sizeOf(part) === 120_000);
      child.kill(signal);
      await outcome(child);
      assert.deepEqual(filesIn(folder), ["set/data.bin.part"]);
      const second = await outcome(startLoading(folder, wanted));
      assert.deepEqual(second, { code: 0, out: `${wanted.sha256}\n`, err: "" });
      assert.equal(server.asked[1].range, "bytes=120000-");
      assert.deepEqual(filesIn(folder), ["set/data.bin"]);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

Deno.test("download() of one file in three programs at once gives each the right bytes", async () => {
  const folder = await Deno.makeTempDir();
  // Slow enough that all three are at it together.
  await using server = badServer(async ({ send, asked }) => {
    assert.equal(asked.range, undefined);
    await send(head(200, { "Content-Length": content.length }));
    for (let at = 0; at < content.length; at += 30_000) {
      await send(content.subarray(at, at + 30_000));
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  const wanted = await describe(content, `${server.address}/data.bin`);
  try {
    const children = [1, 2, 3].map(() => startLoading(folder, wanted));
    for (const child of children) {
      assert.deepEqual(await outcome(child), {
        code: 0,
        out: `${wanted.sha256}\n`,
        err: "",
      });
    }
    assert.deepEqual(filesIn(folder), ["set/data.bin"]);
    assert.deepEqual(await Deno.readFile(`${folder}/set/data.bin`), content);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("download() of one file twenty times in one program gives each the right bytes", async () => {
  const folder = await Deno.makeTempDir();
  await using server = badServer((line) => sendFile(line, content));
  const wanted = await describe(content, `${server.address}/data.bin`);
  try {
    const options = { folder, mirror: "" };
    const all = await Promise.all(
      Array.from({ length: 20 }, () => download(wanted, options)),
    );
    for (const got of all) assert.deepEqual(got, content);
    assert.deepEqual(filesIn(folder), ["set/data.bin"]);
    assert.deepEqual(await Deno.readFile(`${folder}/set/data.bin`), content);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("download() that gets junk leaves the file alone that another one is loading", async () => {
  const folder = await Deno.makeTempDir();
  const half = content.length / 2;
  const other = Promise.withResolvers<void>();
  await using right = badServer(async ({ send }) => {
    await send(head(200, { "Content-Length": content.length }));
    await send(content.subarray(0, half));
    await other.promise;
    await send(content.subarray(half));
  });
  await using wrong = badServer((line) =>
    sendFile(line, new Uint8Array(content.length))
  );
  const wanted = await describe(content, `${right.address}/data.bin`);
  const options = { folder, mirror: "" };
  try {
    const loading = download(wanted, options);
    await until(() => sizeOf(`${folder}/set/data.bin.part`) === half);
    await assert.rejects(
      download({ ...wanted, url: wrong.address }, options),
      /its SHA-256 is/,
    );
    other.resolve();
    assert.deepEqual(await loading, content);
    assert.deepEqual(filesIn(folder), ["set/data.bin"]);
    assert.deepEqual(await Deno.readFile(`${folder}/set/data.bin`), content);
  } finally {
    other.resolve();
    await Deno.remove(folder, { recursive: true });
  }
});

/** What the loader says and does with an unwritable cache. */
async function withRemarks<T>(body: () => Promise<T>) {
  const remarks: string[] = [];
  const { error } = console;
  console.error = (line: string) => remarks.push(line);
  try {
    return { result: await body(), remarks };
  } finally {
    console.error = error;
  }
}

Deno.test({
  name: `download() uses what it can't write: a device without room${
    Deno.build.os === "linux" ? "" : " (skipped: no /dev/full)"
  }`,
  ignore: Deno.build.os !== "linux",
  async fn() {
    const folder = await Deno.makeTempDir();
    await using server = badServer((line) => sendFile(line, content));
    const wanted = await describe(content, `${server.address}/data.bin`);
    try {
      await Deno.mkdir(`${folder}/set`);
      await Deno.symlink("/dev/full", `${folder}/set/data.bin.part`);
      const load = () =>
        withRemarks(() => download(wanted, { folder, mirror: "" }));
      const first = await load();
      assert.deepEqual(first.result, content);
      assert.equal(first.remarks.length, 1);
      assert.match(first.remarks[0], /set\/data\.bin could not be kept: /);
      assert.deepEqual(filesIn(folder), []);
      assert.deepEqual((await load()).remarks, []);
      assert.deepEqual(filesIn(folder), ["set/data.bin"]);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

Deno.test({
  name:
    `download() survives a full disk and leaves nothing half written${WITHOUT_DISK}`,
  ignore: WITHOUT_DISK !== "",
  async fn() {
    const folder = await Deno.makeTempDir();
    const disk = new SmallDisk(folder);
    await using server = badServer((line) => sendFile(line, content));
    const big = await describe(content, `${server.address}/data.bin`);
    const small = await describe(
      someBytes(20_000),
      `${server.address}/small.bin`,
      "set/small.bin",
    );
    await using other = badServer((line) => sendFile(line, someBytes(20_000)));
    try {
      const { result, remarks } = await withRemarks(() =>
        download(big, { folder, mirror: "" })
      );
      assert.deepEqual(result, content);
      assert.deepEqual(remarks, [
        `${folder}/set/data.bin could not be kept: the disk is full`,
      ]);
      // Nothing is left, so what is small enough still fits.
      assert.deepEqual(filesIn(folder), []);
      const options = { folder, mirror: other.address };
      assert.equal((await download(small, options)).length, 20_000);
      assert.deepEqual(filesIn(folder), ["set/small.bin"]);
      // With room, a second run completes.
      disk.grow();
      assert.deepEqual(
        (await withRemarks(() => download(big, { folder, mirror: "" })))
          .remarks,
        [],
      );
      assert.deepEqual(filesIn(folder), ["set/data.bin", "set/small.bin"]);
    } finally {
      disk[Symbol.dispose]();
      await Deno.remove(folder, { recursive: true });
    }
  },
});
