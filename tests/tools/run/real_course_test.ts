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

/** Runs with the real data in the mirror of this machine. */
async function runReal(chapter: string): Promise<string> {
  const cache = await Deno.makeTempDir();
  try {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "--quiet", "run", chapter, "--real"],
      cwd: ROOT,
      env: { NO_COLOR: "1", DESCENT_CACHE: cache },
    }).output();
    const decoder = new TextDecoder();
    assert.equal(code, 0, decoder.decode(stderr));
    assert.equal([...Deno.readDirSync(`${cache}/occupancy`)].length, 3);
    return decoder.decode(stdout);
  } finally {
    await Deno.remove(cache, { recursive: true });
  }
}

/** Percentages of the row that starts so. */
function rates(table: string, start: string): number[] {
  return table.split("\n").filter((row) => row.startsWith(start))
    .flatMap((row) => [...row.matchAll(/(\d+\.\d) %/g)])
    .map(([, text]) => Number(text));
}

/** A test on real data, or its named skip. */
function realTest(name: string, fn: () => Promise<void>): void {
  const ignore = !Deno.env.has("DESCENT_MIRROR");
  const why = ignore ? " (skipped: DESCENT_MIRROR is not set)" : "";
  Deno.test({ name: `${name}${why}`, ignore, fn });
}

Deno.test("run 2 -- --real may do what run 2 --real may", async () => {
  const { code, err } = await run("2", "--", "--real");
  assert.equal(code, 2);
  assert.match(
    err,
    /^error: occupancy\/datatraining\.txt .* could not be loaded/,
  );
});

Deno.test("run 1 shows that no sensor's rule beats what one sensor can tell by much, nor the best rule", async () => {
  const { code, out } = await run("1");
  assert.equal(code, 0);
  const [, floor] = rates(out, 'always "empty"');
  const [ceiling] = rates(out, "any rule");
  const fresh = ["light", "CO2", "temperature", "humidity"].map((sensor) => {
    const [, score, best] = rates(out, sensor);
    assert.ok(score < best + 1, out);
    return score;
  });
  assert.ok(floor < Math.max(...fresh), out);
  assert.ok(Math.max(...fresh) < ceiling, out);
});

Deno.test("run 2 shows floor, perceptron and ceiling in that order", async () => {
  const { code, out } = await run("2");
  assert.equal(code, 0);
  const [floor] = rates(out, 'always "empty"');
  const [ours] = rates(out, "our perceptron");
  const [ceiling] = rates(out, "the best rule, in the long run");
  assert.ok(floor < ours && ours < ceiling, out);
});

Deno.test("run 3 multiplies by what was predicted, and comes nearer to the best rule than a perceptron", async () => {
  const { code, out } = await run("3");
  assert.equal(code, 0);
  const factors = [
    ...out.matchAll(/direction, .*stable +(-?[\d.]+) +(-?[\d.]+)$/gm),
  ];
  assert.equal(factors.length, 6);
  for (const [row, predicted, measured] of factors) {
    assert.equal(measured, predicted, row);
  }
  const [perceptron] = rates(out, "chapter 2's perceptron");
  const [ours, worst] = rates(out, "our linear unit");
  const [ceiling] = rates(out, "the best rule, in the long run");
  assert.ok(perceptron < ours && ours < ceiling, out);
  assert.equal(worst, ours);
});

for (const chapter of ["1", "2", "3"]) {
  Deno.test(`run ${chapter} --real without data or network says what to do, without a stack trace`, async () => {
    const { code, err } = await run(chapter, "--real");
    assert.equal(code, 2);
    assert.match(
      err,
      /^error: occupancy\/datatraining\.txt \(0\.6 MB\) could not be loaded/,
    );
    assert.match(err, /set DESCENT_MIRROR to a folder or address/);
    assert.doesNotMatch(err, /^\s+at /m);
  });

  Deno.test(`run ${chapter} refuses an argument that it does not know in one line`, async () => {
    const { code, err } = await run(chapter, "--reel");
    assert.equal(code, 2);
    assert.match(
      err,
      new RegExp(`^error: run ${chapter}: can't read --reel; .*\\n$`),
    );
  });
}

realTest("run 1 --real finds the threshold on light", async () => {
  const out = await runReal("1");
  assert.deepEqual(rates(out, 'always "empty"').slice(-2), [63.5, 79.0]);
  assert.deepEqual(rates(out, "Light").slice(-2), [97.9, 99.3]);
});

realTest(
  "run 2 --real trains on the office and beats the majority class",
  async () => {
    const out = await runReal("2");
    assert.deepEqual(rates(out, 'always "empty"'), [63.5, 79.0]);
    const [first, , second] = rates(out, "our perceptron");
    assert.ok(first > 95 && second > 95, out);
    assert.deepEqual(rates(out, "one threshold"), [97.9, 99.3]);
  },
);

realTest(
  "run 3 --real reaches the threshold on one file and not on the other",
  async () => {
    const out = await runReal("3");
    const [, first, second] = rates(out, "our linear unit, 100 steps");
    assert.deepEqual(rates(out, "one threshold").slice(-2), [97.9, 99.3]);
    assert.ok(first > 97 && second > 98 && second < 99.3, out);
    assert.match(out, /^a real office, 5 sensors, 8,143 minutes$/m);
    assert.match(out, /^the flattest direction: /m);
  },
);

Deno.test("DESCENT_BACKEND names a backend, or is refused in a line", async () => {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "run", "3"],
    cwd: ROOT,
    env: { NO_COLOR: "1", DESCENT_BACKEND: "gpu" },
  }).output();
  assert.equal(code, 2);
  assert.equal(
    new TextDecoder().decode(stderr),
    "error: DESCENT_BACKEND=gpu: expected wasm, reference, webgpu, auto\n",
  );
});
