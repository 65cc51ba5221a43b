/**
 * The loader against servers that are slow, cut off, wrong, redirecting or gone: clear errors, nothing half written, a
 * second run completes.
 *
 * @module
 */
import assert from "node:assert/strict";
import { download } from "../../../lib/data/download.ts";
import {
  type Asked,
  badServer,
  describe,
  filesIn,
  head,
  type Line,
  sendFile,
  someBytes,
} from "./server_helper.ts";

const SIZE = 200_000;
const content = someBytes(SIZE);
const patience = { silence: 400, pause: 1 };

interface Bench {
  readonly folder: string;
  readonly asked: readonly Asked[];
  readonly address: string;
  /** Loads the file; gives the error's message where that fails. */
  load(): Promise<string>;
}

/** A test with a server that answers badly and an empty cache. */
function bench(
  name: string,
  answer: (line: Line) => void | Promise<void>,
  body: (bench: Bench) => Promise<void>,
): void {
  Deno.test(`download() ${name}`, async () => {
    const folder = await Deno.makeTempDir();
    await using server = badServer(answer);
    const wanted = await describe(content, `${server.address}/data.bin`);
    const load = async () => {
      try {
        const got = await download(wanted, { folder, mirror: "", patience });
        assert.deepEqual(got, content);
        const kept = await Deno.readFile(`${folder}/${wanted.file}`);
        assert.deepEqual(kept, content);
        return "loaded";
      } catch (error) {
        assert.equal((error as Error).name, "DownloadError", String(error));
        return (error as Error).message;
      }
    };
    try {
      await body({
        folder,
        asked: server.asked,
        address: server.address,
        load,
      });
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

const whole = ["set/data.bin"];
const part = ["set/data.bin.part"];

bench(
  "continues a cut line where it stopped, within one call",
  (line) => sendFile(line, content, line.before < 2 ? 70_000 : Infinity),
  async ({ folder, asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.deepEqual(asked.map(({ range }) => range), [
      undefined,
      "bytes=70000-",
      "bytes=140000-",
    ]);
    assert.deepEqual(filesIn(folder), whole);
  },
);

bench(
  "gives up after three cut lines, keeps what came, and a second run completes",
  (line) => sendFile(line, content, 20_000),
  async ({ folder, asked, load }) => {
    const message = await load();
    assert.match(message, /data\.bin: the line was cut$/m);
    assert.match(
      message,
      /^0\.1 MB have arrived and are kept; the next try continues there\.$/m,
    );
    assert.equal(asked.length, 3);
    assert.deepEqual(filesIn(folder), part);
    assert.equal((await Deno.stat(`${folder}/set/data.bin.part`)).size, 60_000);
    // 20,000 bytes a try, three tries a run.
    for (const _ of [2, 3]) assert.match(await load(), /the line was cut/);
    assert.equal(await load(), "loaded");
    assert.deepEqual(filesIn(folder), whole);
  },
);

bench(
  "tries again when a line falls silent",
  async (line) => {
    await sendFile(line, content, line.before === 0 ? 50_000 : Infinity);
    if (line.before === 0) await new Promise((done) => setTimeout(done, 1500));
  },
  async ({ asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.deepEqual(asked.map(({ range }) => range), [
      undefined,
      "bytes=50000-",
    ]);
  },
);

bench(
  "asks a server once that never answers",
  () => new Promise((done) => setTimeout(done, 1500)),
  async ({ asked, load }) => {
    assert.match(await load(), /data\.bin: no answer: silent for 0\.4 s$/m);
    assert.equal(asked.length, 1);
  },
);

bench(
  "waits for a slow line as long as something comes",
  async (line) => {
    await line.send(head(200, { "Content-Length": SIZE }));
    for (let at = 0; at < SIZE; at += 40_000) {
      await new Promise((done) => setTimeout(done, 150));
      await line.send(content.subarray(at, at + 40_000));
    }
  },
  async ({ asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.equal(asked.length, 1);
  },
);

const temporary = [408, 429, 500, 502, 503, 504];

bench(
  `tries again after ${temporary.join(", ")}`,
  (line) =>
    line.before % 2 === 0
      ? line.send(head(temporary[line.before / 2]))
      : sendFile(line, content),
  async ({ folder, asked, load }) => {
    for (const _ of temporary) {
      assert.equal(await load(), "loaded");
      await Deno.remove(`${folder}/set/data.bin`);
    }
    assert.equal(asked.length, 2 * temporary.length);
  },
);

bench(
  "does not wait for the line's end once everything is there",
  async (line) => {
    await line.send(head(200));
    await line.send(content);
    await new Promise((done) => setTimeout(done, 1500));
  },
  async ({ asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.equal(asked.length, 1);
  },
);

bench(
  "asks for plain bytes, and refuses compressed ones",
  async (line) => {
    const zipped = new Uint8Array(100);
    const headers = { "Content-Encoding": "gzip", "Content-Length": 100 };
    await line.send(head(200, headers));
    await line.send(zipped);
  },
  async ({ asked, load }) => {
    assert.match(await load(), /the server offers 100 bytes; expected 200000/);
    assert.deepEqual(asked.map(({ encoding }) => encoding), ["identity"]);
  },
);

bench(
  "does not ask again after 404",
  (line) => line.send(head(404)),
  async ({ folder, asked, load }) => {
    assert.match(await load(), /data\.bin: the server answers 404$/m);
    assert.equal(asked.length, 1);
    assert.deepEqual(filesIn(folder), []);
  },
);

bench(
  "tries again when the server hangs up without an answer",
  (line) => line.before < 2 ? undefined : sendFile(line, content),
  async ({ asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.equal(asked.length, 3);
  },
);

bench(
  "refuses other content of the right size once, and keeps nothing of it",
  (line) => sendFile(line, new Uint8Array(SIZE)),
  async ({ folder, asked, load }) => {
    assert.match(await load(), /its SHA-256 is [0-9a-f]{64}; expected/);
    assert.equal(asked.length, 1);
    assert.deepEqual(filesIn(folder), []);
  },
);

bench(
  "refuses a login page by its length, and keeps what had arrived",
  async (line) => {
    const page = "<html>log in</html>";
    if (line.before === 0) await sendFile(line, content, 60_000);
    else if (line.before < 3) {
      await line.send(head(200, { "Content-Length": page.length }) + page);
    } else await sendFile(line, content);
  },
  async ({ folder, asked, load }) => {
    assert.match(await load(), /the server offers 19 bytes; expected 200000$/m);
    assert.deepEqual(filesIn(folder), part);
    assert.match(await load(), /offers 19 bytes/);
    assert.equal(await load(), "loaded");
    assert.equal(asked.at(-1)?.range, "bytes=60000-");
  },
);

bench(
  "refuses a login page without a length, and keeps nothing of it",
  (line) => line.send(`${head(200)}<html>log in</html>`),
  async ({ folder, asked, load }) => {
    assert.match(await load(), /19 bytes came; expected 200000$/m);
    assert.equal(asked.length, 1);
    assert.deepEqual(filesIn(folder), []);
  },
);

bench(
  "stops a server that sends without end",
  async (line) => {
    await line.send(head(200));
    for (let i = 0; i < 100; i++) await line.send(new Uint8Array(50_001));
  },
  async ({ folder, asked, load }) => {
    assert.match(await load(), /more than the expected 200000 bytes came$/m);
    assert.equal(asked.length, 1);
    assert.deepEqual(filesIn(folder), []);
  },
);

bench(
  "starts again where a server knows no ranges",
  async (line) => {
    await line.send(head(200, { "Content-Length": SIZE }));
    await line.send(content.subarray(0, line.before === 0 ? 50_000 : SIZE));
  },
  async ({ asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.deepEqual(asked.map(({ range }) => range), [
      undefined,
      "bytes=50000-",
    ]);
  },
);

bench(
  "starts again once when the range is refused or another part comes",
  async (line) => {
    if (line.before === 0) return await sendFile(line, content, 50_000);
    if (line.asked.range === undefined) return await sendFile(line, content);
    await line.send(
      line.before === 1
        ? head(416)
        : head(206, { "Content-Range": `bytes 7-${SIZE - 1}/${SIZE}` }),
    );
  },
  async ({ asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.deepEqual(asked.map(({ range }) => range), [
      undefined,
      "bytes=50000-",
      undefined,
    ]);
  },
);

bench(
  "starts again once when the continued file turns out wrong",
  (line) => sendFile(line, content),
  async ({ folder, asked, load }) => {
    await Deno.mkdir(`${folder}/set`);
    // Half of another file, a whole other file, and more than a file.
    for (const size of [100_000, SIZE, SIZE + 1]) {
      await Deno.writeFile(
        `${folder}/set/data.bin.part`,
        new Uint8Array(size).fill(7),
      );
      assert.equal(await load(), "loaded");
      assert.deepEqual(filesIn(folder), whole);
      await Deno.remove(`${folder}/set/data.bin`);
    }
    assert.deepEqual(asked.map(({ range }) => range), [
      "bytes=100000-",
      undefined,
      undefined,
      undefined,
    ]);
  },
);

bench(
  "needs nobody when everything had arrived",
  (line) => line.send(head(500)),
  async ({ folder, asked, load }) => {
    await Deno.mkdir(`${folder}/set`);
    await Deno.writeFile(`${folder}/set/data.bin.part`, content);
    assert.equal(await load(), "loaded");
    assert.equal(asked.length, 0);
    assert.deepEqual(filesIn(folder), whole);
  },
);

bench(
  "follows redirects and continues through them",
  (line) =>
    line.asked.path === "/data.bin"
      ? line.send(head(302, { Location: "/there" }))
      : sendFile(line, content, line.before < 2 ? 50_000 : Infinity),
  async ({ asked, load }) => {
    assert.equal(await load(), "loaded");
    assert.deepEqual(asked.map(({ path, range }) => [path, range]), [
      ["/data.bin", undefined],
      ["/there", undefined],
      ["/data.bin", "bytes=50000-"],
      ["/there", "bytes=50000-"],
    ]);
  },
);

bench(
  "says where a redirect led",
  (line) =>
    line.asked.path === "/data.bin"
      ? line.send(head(302, { Location: "/login" }))
      : line.send(head(200, { "Content-Length": 2 }) + "hi"),
  async ({ address, load }) => {
    assert.ok(
      (await load()).includes(
        `data.bin: ${address}/login offers 2 bytes; expected 200000`,
      ),
    );
  },
);

bench(
  "leaves a circle of redirects",
  (line) => line.send(head(302, { Location: "/data.bin" })),
  async ({ load }) => {
    assert.match(await load(), /Maximum number of redirects \(20\) reached/);
  },
);

Deno.test("download() asks a place that was silent for one file only", async () => {
  const folder = await Deno.makeTempDir();
  await using mirror = badServer(() =>
    new Promise((done) => setTimeout(done, 1500))
  );
  await using source = badServer((line) => line.send(head(404)));
  const complaints: string[] = [];
  try {
    for (const file of ["set/one.bin", "set/two.bin", "set/three.bin"]) {
      const wanted = await describe(content, `${source.address}/${file}`, file);
      const options = { folder, mirror: mirror.address, patience };
      const error: Error = await download(wanted, options).then(
        () => new Error("loaded"),
        (error) => error,
      );
      complaints.push(error.message.split("\n")[2].replace(/^.*R\): /, ""));
    }
    const why = "no answer: silent for 0.4 s";
    const again = `not asked again: ${why}`;
    assert.deepEqual(complaints, [why, again, again]);
    assert.equal(mirror.asked.length, 1);
    // It has answered, if only with a no.
    assert.equal(source.asked.length, 3);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("download() goes on at once where nobody listens or no name resolves", async () => {
  const folder = await Deno.makeTempDir();
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  const wanted = await describe(content, "http://data.invalid/data.bin");
  try {
    await assert.rejects(
      download(wanted, {
        folder,
        mirror: `http://127.0.0.1:${port}`,
        // Would take minutes if anything were tried again.
        patience: { silence: 100_000, pause: 100_000 },
      }),
      (error: Error) => {
        assert.deepEqual(error.message.split("\n").slice(1, 4), [
          `  ${folder}/set/data.bin: not there`,
          `  http://127.0.0.1:${port}/set/data.bin (DESCENT_MIRROR): nobody listens there`,
          "  http://data.invalid/data.bin: its name can't be resolved; is there a network?",
        ]);
        return true;
      },
    );
    // The next file does not ask again.
    await assert.rejects(
      download(wanted, { folder, mirror: `http://127.0.0.1:${port}` }),
      /R\): not asked again: nobody listens there\n.*: not asked again: its name can't/,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("download() takes half from the mirror and half from the source", async () => {
  const folder = await Deno.makeTempDir();
  await using mirror = badServer((line) =>
    line.before === 0 ? sendFile(line, content, 90_000) : line.send(head(404))
  );
  await using source = badServer((line) => sendFile(line, content));
  const wanted = await describe(content, `${source.address}/data.bin`);
  try {
    const options = { folder, mirror: mirror.address, patience };
    assert.deepEqual(await download(wanted, options), content);
    assert.deepEqual(source.asked.map(({ range }) => range), [
      "bytes=90000-",
    ]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("download() takes a folder's file, whatever had arrived before", async () => {
  const folder = await Deno.makeTempDir();
  const wanted = await describe(content, "http://data.invalid/data.bin");
  try {
    await Deno.mkdir(`${folder}/cache/set`, { recursive: true });
    await Deno.mkdir(`${folder}/stick/set`, { recursive: true });
    await Deno.writeFile(`${folder}/stick/set/data.bin`, content);
    const part = `${folder}/cache/set/data.bin.part`;
    await Deno.writeFile(part, new Uint8Array(150_000).fill(7));
    const options = { folder: `${folder}/cache`, mirror: `${folder}/stick` };
    assert.deepEqual(await download(wanted, options), content);
    assert.deepEqual(filesIn(`${folder}/cache`), whole);
    assert.deepEqual(
      await download(wanted, { folder: options.folder }),
      content,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
