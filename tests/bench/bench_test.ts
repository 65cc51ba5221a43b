/**
 * `deno task bench`: its results are right, its arguments work, and no peer can spoil it. No test looks at a clock.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { wrongWith } from "./engine/answer.ts";
import { judge } from "./engine/budgets.ts";
import { compare, type Result } from "./engine/compare.ts";
import { prepare } from "./engine/descent.ts";
import { type Peer, PEERS, present } from "./engine/peers.ts";
import { resultTable } from "./engine/report.ts";
import { inputsOf, TASKS } from "./engine/tasks.ts";
import { memory } from "../../lib/tensor/scope.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ONCE = { rounds: 1, samples: 1, sample: 0, patience: 20_000 };

for (const { name } of TASKS.filter(({ name }) => name !== "peak")) {
  const isMissing = name === "digits" && !Deno.env.has("DESCENT_MIRROR");
  Deno.test({
    name: `bench: the engine computes ${name}, and frees what it took${
      isMissing ? " (skipped: DESCENT_MIRROR is not set)" : ""
    }`,
    ignore: isMissing,
    fn: async () => {
      const before = memory();
      const work = prepare(name, inputsOf(name))!;
      const result = await work.run();
      assert.equal(
        wrongWith(name, await work.result?.() ?? result),
        undefined,
      );
      work.end?.();
      assert.deepEqual(memory(), before);
    },
  });
}

Deno.test("bench: a result that is a little wrong is told from a right one", () => {
  const { a, b } = inputsOf("smallop");
  const right = a.values.map((value, i) => value + 1000 * b.values[i]);
  assert.equal(wrongWith("smallop", right), undefined);
  for (let i = 0; i < right.length; i++) {
    const wrong = right.slice();
    wrong[i] *= 1 + 1e-4;
    wrong[i] += 1e-4;
    assert.match(wrongWith("smallop", wrong)!, /expected/);
  }
  assert.match(
    wrongWith("smallop", right.slice(1))!,
    /15 numbers; expected 16/,
  );
  assert.match(wrongWith("smallop", right.map(() => NaN))!, /NaN at 0/);
});

/** A peer that runs a script. */
function fake(name: string, script: string): Peer {
  const url = `data:text/javascript,${encodeURIComponent(script)}`;
  const command = [Deno.execPath(), "run", "--no-check", "-A", url];
  return { name, kind: "javascript", threads: 1, command };
}

const WORKER = new URL("engine/worker.ts", import.meta.url).href;
const serving = (body: string) =>
  `import { serve } from "${WORKER}"; await serve(async () => (task, { a, b }) => { ${body} });`;

Deno.test("bench: a peer that crashes, hangs, is wrong or missing does not stop the rest", async () => {
  const peers = [
    fake(
      "naive",
      serving(
        "return { run: () => a.values.map((x, i) => x + 1000 * b.values[i]) };",
      ),
    ),
    fake("wrong", serving("return { run: () => a.values };")),
    fake("throws", serving("throw new Error('out of luck');")),
    fake("crashes", serving("console.error('error: boom'); Deno.exit(7);")),
    fake("hangs", serving("for (;;);")),
    fake("silent", "await new Promise((done) => setTimeout(done, 1e9));"),
    fake(
      "missing",
      `import { serve } from "${WORKER}"; await serve(() => Promise.reject("not today"));`,
    ),
    { ...fake("absent", ""), command: ["no-such-program"] },
  ];
  const { results, skipped } = await compare(
    ROOT,
    ["smallop", "smallop"],
    peers,
    undefined,
    {
      ...ONCE,
      patience: 2000,
    },
  );
  const told = (task: number) =>
    results.slice(7 * task, 7 * task + 7).map(({ peer, ok, problem }) => [
      peer,
      ok,
      problem?.replace(/(?<=expected).*/, ""),
    ]);
  for (const task of [0, 1]) {
    assert.deepEqual(told(task), [
      ["naive", true, undefined],
      ["wrong", false, told(task)[1][2]],
      ["throws", false, "Error: out of luck"],
      ["crashes", false, "ended with 7: error: boom"],
      ["hangs", false, "no answer in 2 s; killed"],
      ["silent", false, "no answer in 2 s; killed"],
      ["absent", false, told(task)[6][2]],
    ]);
    assert.match(String(told(task)[1][2]), /at 0; expected$/);
    assert.match(String(told(task)[6][2]), /cannot be started/);
  }
  assert.deepEqual(skipped, [{ name: "missing", why: "not today" }]);
  assert.match(resultTable(results), /hangs +– +– +✗ no answer in 2 s; killed/);
});

Deno.test("bench: budgets are ratios within one run", () => {
  const result = (task: string, peer: string, min_ms: number): Result => ({
    task,
    peer,
    min_ms,
    median_ms: min_ms,
    gflops: null,
    ok: true,
  });
  const verdicts = judge([
    result("matmul-512", "descent-1", 8),
    result("matmul-512", "descent-2", 5),
    result("matmul-512", "tfjs-wasm", 10),
    result("matmul-512", "jax-js-wasm-2", 5),
    result("matmul-512", "simd-peak-1", 6),
    result("matmul-512-nt", "descent-1", 9),
    result("smallop-grad", "descent-1", 3),
    result("smallop-grad", "torch-1", 4),
    { ...result("softmax", "descent-1", 1), ok: false },
    result("softmax", "tfjs-wasm", 1),
    result("startup", "descent-1", 66),
    result("startup", "jax-js-wasm-1", 50),
  ]);
  assert.deepEqual(
    verdicts.map((
      { task, peer, what, value, met },
    ) => [task, peer, what, value, met]),
    [
      ["matmul-512", "descent-1", "time ÷ tfjs-wasm", 0.8, true],
      ["matmul-512", "descent-1", "share of the 128-bit peak", 0.75, false],
      ["matmul-512", "descent-2", "time ÷ jax-js-wasm-2", 1, false],
      ["matmul-512-nt", "descent-1", "time ÷ matmul-512", 1.125, false],
      ["smallop-grad", "descent-1", "time ÷ torch-1", 0.75, true],
      ["startup", "descent-1", "ms; 60 or 1.5 × jax-js", 66, true],
    ],
  );
});

async function bench(...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "bench", ...args],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), err: text(stderr) };
}

Deno.test("bench --json prints a line for each measurement", async () => {
  const { code, out, err } = await bench(
    "smallop",
    "peak",
    "--peer",
    "descent-1,naive-ts",
    "--peer",
    "simd-peak-1",
    "--json",
  );
  assert.equal(code, 0, err);
  const lines = out.trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(lines.map(({ task, peer, ok }) => [task, peer, ok]), [
    ["peak", "simd-peak-1", true],
    ["smallop", "descent-1", true],
    ["smallop", "naive-ts", true],
  ]);
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), [
      "task",
      "peer",
      "min_ms",
      "median_ms",
      "gflops",
      "ok",
    ]);
    assert.ok(line.min_ms > 0 && line.min_ms <= line.median_ms);
  }
  assert.ok(lines[0].gflops > 0);
  assert.equal(lines[1].gflops, null);
});

Deno.test("bench names the nearest task and peer", async () => {
  const task = await bench("matmul-521");
  assert.equal(task.code, 2);
  assert.match(
    task.err,
    /there is no task "matmul-521"; did you mean matmul-512\?/,
  );
  const peer = await bench("peak", "--peer", "torch");
  assert.equal(peer.code, 2);
  assert.match(peer.err, /there is no peer "torch"; did you mean torch-1\?/);
});

Deno.test("bench says so if nothing was measured, and is not content", async () => {
  for (
    const args of [["mlp", "--peer=naive-ts"], ["tangle", "--peer=naive-ts"]]
  ) {
    const { code, err } = await bench(...args, "--strict");
    assert.equal(code, 1);
    assert.match(err, /nothing was measured: none of these peers/);
  }
});

Deno.test("bench skips by name what is not on this machine", async () => {
  const torch = PEERS.filter(({ name }) => name === "torch-1");
  const { peers, skipped } = await present(ROOT, torch);
  assert.equal(peers.length + skipped.length, 1);
  for (const { name, why } of skipped) {
    assert.deepEqual([name, why], ["torch-1", "no python3 here has torch"]);
  }
});

Deno.test({
  name: "bench leaves no process behind when it is interrupted",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"] as const) {
      const child = new Deno.Command(Deno.execPath(), {
        args: [
          "run",
          "--quiet",
          "--no-check",
          "-A",
          "tests/bench/main.ts",
          "matmul-1024",
          "--peer=naive-ts",
        ],
        cwd: ROOT,
        stdout: "null",
        stderr: "null",
      }).spawn();
      const started = await until(() => childrenOf(child.pid).length > 0);
      assert.ok(started);
      const peers = childrenOf(child.pid);
      child.kill(signal);
      await child.status;
      assert.ok(await until(() => !peers.some(isAlive)), `${peers} live on`);
    }
  },
});

async function until(holds: () => boolean): Promise<boolean> {
  for (let i = 0; i < 600; i++) {
    if (holds()) return true;
    await new Promise((done) => setTimeout(done, 50));
  }
  return false;
}

function childrenOf(pid: number): number[] {
  return Deno.readTextFileSync(`/proc/${pid}/task/${pid}/children`).trim()
    .split(" ").filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(Deno.readTextFileSync(`/proc/${pid}/status`));
  } catch {
    return false;
  }
}
