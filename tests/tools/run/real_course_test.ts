import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** What `deno task run` says, with nothing in the cache and no mirror. */
async function run(...args: string[]) {
  const cache = await Deno.makeTempDir();
  try {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "run", ...args],
      cwd: ROOT,
      env: {
        NO_COLOR: "1",
        DESCENT_CACHE: cache,
        // A mirror that is not there, and no way out.
        DESCENT_MIRROR: `${cache}/mirror`,
        HTTPS_PROXY: "http://127.0.0.1:9",
      },
    }).output();
    const decoder = new TextDecoder();
    return { code, out: decoder.decode(stdout), err: decoder.decode(stderr) };
  } finally {
    await Deno.remove(cache, { recursive: true });
  }
}

Deno.test("run 2 shows floor, perceptron and ceiling in that order", async () => {
  const { code, out } = await run("2");
  assert.equal(code, 0);
  const medians = [...out.matchAll(/(\d+\.\d) %/g)].map(([, text]) =>
    Number(text)
  );
  const [floor, ours, , ceiling] = medians;
  assert.ok(floor < ours && ours < ceiling, out);
});

Deno.test("run 2 --real without data or network says what to do, without a stack trace", async () => {
  const { code, err } = await run("2", "--real");
  assert.equal(code, 2);
  assert.match(
    err,
    /^error: occupancy\/datatraining\.txt \(0\.6 MB\) could not be loaded/,
  );
  assert.match(err, /set DESCENT_MIRROR to a folder or address/);
  assert.doesNotMatch(err, /^\s+at /m);
});

Deno.test("run 2 refuses an argument that it does not know in one line", async () => {
  const { code, err } = await run("2", "--reel");
  assert.equal(code, 2);
  assert.match(err, /^error: run 2: can't read --reel; .*\n$/);
});

Deno.test({
  name: `run 2 --real trains on the office and beats the majority class${
    Deno.env.has("DESCENT_MIRROR")
      ? ""
      : " (skipped: DESCENT_MIRROR is not set)"
  }`,
  ignore: !Deno.env.has("DESCENT_MIRROR"),
  async fn() {
    const cache = await Deno.makeTempDir();
    try {
      const { code, stdout } = await new Deno.Command(Deno.execPath(), {
        args: ["task", "--quiet", "run", "2", "--real"],
        cwd: ROOT,
        env: { NO_COLOR: "1", DESCENT_CACHE: cache },
      }).output();
      assert.equal(code, 0);
      const rows = new TextDecoder().decode(stdout).split("\n");
      const rates = (start: string) =>
        rows.filter((row) => row.startsWith(start))
          .flatMap((row) => [...row.matchAll(/(\d+\.\d) %/g)])
          .map(([, text]) => Number(text));
      assert.deepEqual(rates('always "empty"'), [63.5, 79.0]);
      const [first, , second] = rates("our perceptron");
      assert.ok(first > 95 && second > 95, rows.join("\n"));
      assert.equal([...Deno.readDirSync(`${cache}/occupancy`)].length, 3);
    } finally {
      await Deno.remove(cache, { recursive: true });
    }
  },
});
