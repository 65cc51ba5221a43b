/**
 * A room of forty against one mirror, and an installation from it without the internet.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { withoutProgress } from "../../lib/data/server_helper.ts";
import { makeRoom, serveMirror } from "./room_helper.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TEN = fileURLToPath(new URL("./forty.ts", import.meta.url));

Deno.test("mirror serves a room of forty, all complete, all bytes right", async () => {
  // As large as the occupancy data.
  await using room = await makeRoom([596_674, 200_766, 699_664]);
  await room.mirror("stick");
  // The source is out of reach: only the mirror can answer.
  room.state.isBroken = true;
  const mirror = await serveMirror(room.course, "stick");
  const folder = await Deno.makeTempDir();
  // Beside them, people on bad lines who take a few bytes and then nothing.
  const slow = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const { body } = await fetch(`${mirror.address}/${room.files[2].file}`);
      const reader = body!.getReader();
      await reader.read();
      return reader;
    }),
  );
  try {
    const groups = await Promise.all(
      [0, 1, 2, 3].map((group) =>
        new Deno.Command(Deno.execPath(), {
          args: [
            "run",
            "--no-check",
            "-A",
            TEN,
            JSON.stringify(room.files),
            mirror.address,
            `${folder}/${group}`,
          ],
          env: { NO_COLOR: "1" },
        }).output()
      ),
    );
    for (const { stdout, stderr } of groups) {
      const decoder = new TextDecoder();
      assert.equal(withoutProgress(decoder.decode(stderr)), "");
      assert.equal(decoder.decode(stdout), "30\n");
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
    // Ctrl-C does not wait for those who are slow.
    assert.equal(await mirror.end(), 0);
    for (const reader of slow) await reader.cancel().catch(() => {});
  }
  await mirror.out.until(/ended: 1 computer · \d+ files · \d+ MB/);
  assert.equal(mirror.err.text, "");
});

Deno.test({
  name: `mirror holds no file in memory${
    Deno.build.os === "linux" ? "" : " (skipped: no /proc)"
  }`,
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using room = await makeRoom([16_000_000]);
    await room.mirror("stick");
    const mirror = await serveMirror(room.course, "stick");
    try {
      await Promise.all(Array.from({ length: 40 }, async () => {
        const { body } = await fetch(`${mirror.address}/${room.files[0].file}`);
        let bytes = 0;
        for await (const chunk of body!) bytes += chunk.length;
        assert.equal(bytes, 16_000_000);
      }));
      const status = await Deno.readTextFile(`/proc/${mirror.pid}/status`);
      const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)![1]) / 1000;
      // Forty copies would be 640 MB.
      assert.ok(peak < 320, `${peak} MB`);
    } finally {
      await mirror.end();
    }
  },
});

const registry = Deno.env.get("NPM_CONFIG_REGISTRY") ??
  "https://registry.npmjs.org";
const hasRegistry = await fetch(`${registry.replace(/\/$/, "")}/js-tokens`, {
  method: "HEAD",
  signal: AbortSignal.timeout(5000),
}).then(({ ok }) => ok, () => false);

Deno.test({
  name:
    `mirror lets deno install without the internet, by variable and by .npmrc${
      hasRegistry ? "" : " (skipped: no registry to fill it from)"
    }`,
  ignore: !hasRegistry,
  async fn() {
    await using room = await makeRoom();
    const { course } = room;
    await Deno.copyFile(`${ROOT}/deno.lock`, `${course.root}/deno.lock`);
    const filled = await course.task(["mirror", "stick"], {
      NPM_CONFIG_REGISTRY: registry,
    });
    assert.equal(filled.code, 0, filled.out);
    const clone = await Deno.makeTempDir({ prefix: "descent-clone-" });
    for (const file of ["deno.json", "deno.lock"]) {
      await Deno.copyFile(`${ROOT}/${file}`, `${clone}/${file}`);
    }
    await Deno.writeTextFile(
      `${clone}/main.ts`,
      `import Papa from "papaparse";\nconsole.log(Papa.parse("a,b").data);\n`,
    );
    const deno = async (
      cache: string,
      args: string[],
      env: Record<string, string> = {},
    ) => {
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args,
        cwd: clone,
        clearEnv: true,
        env: {
          PATH: Deno.env.get("PATH") ?? "",
          HOME: clone,
          NO_COLOR: "1",
          DENO_NO_UPDATE_CHECK: "1",
          DENO_DIR: `${clone}/${cache}`,
          // Nothing but this machine can be reached.
          HTTPS_PROXY: "http://127.0.0.1:9",
          HTTP_PROXY: "http://127.0.0.1:9",
          NO_PROXY: "127.0.0.1",
          ...env,
        },
      }).output();
      const decoder = new TextDecoder();
      return {
        code,
        text: decoder.decode(stdout) + decoder.decode(stderr),
      };
    };
    const mirror = await serveMirror(course, "stick");
    const address = `${mirror.address}/npm/`;
    let ended = false;
    try {
      const without = await deno("cache0", ["install"]);
      assert.notEqual(without.code, 0, "the internet was not cut");
      const byVariable = { NPM_CONFIG_REGISTRY: address };
      const first = await deno("cache1", ["install"], byVariable);
      assert.equal(first.code, 0, first.text);
      await Deno.writeTextFile(`${clone}/.npmrc`, `registry=${address}\n`);
      const second = await deno("cache2", ["install"]);
      assert.equal(second.code, 0, second.text);
      await mirror.end();
      ended = true;
      // Everything is there, and stays there when the mirror has gone.
      const run = ["run", "--frozen", "main.ts"];
      assert.match((await deno("cache2", run)).text, /\[ \[ "a", "b" \] \]/);
      await Deno.remove(`${clone}/.npmrc`);
      const again = await deno("cache1", run, byVariable);
      assert.match(again.text, /\[ \[ "a", "b" \] \]/);
      // What is locked is as it was.
      assert.equal(
        await Deno.readTextFile(`${clone}/deno.lock`),
        await Deno.readTextFile(`${ROOT}/deno.lock`),
      );
    } finally {
      if (!ended) await mirror.end();
      await Deno.remove(clone, { recursive: true });
    }
  },
});
