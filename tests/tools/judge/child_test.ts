import assert from "node:assert/strict";
import { Child } from "../../../tools/judge/child.ts";
import { CallFailed } from "../../../tools/judge/outcome.ts";
import { Session } from "../../../tools/judge/session.ts";
import { root } from "./fixture.ts";

const driver = `${root}/tests/course/01-votes/1.1.driver.ts`;
const linux = Deno.build.os === "linux";

async function open(source: string): Promise<Session> {
  const session = new Session(Child.start(driver));
  await session.load(source, 3);
  return session;
}

function kindOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => "value", (error) => {
    assert.ok(error instanceof CallFailed);
    return error.mishap.kind;
  });
}

Deno.test("Session answers calls in order, with every kind of value", async () => {
  await using session = await open(
    "export function echo(...args) { return args; }",
  );
  const values = [NaN, -0, undefined, 12n, new Float64Array([1]), {
    a: [1, "x"],
  }];
  assert.deepEqual(await session.call("echo", values, 2, false), values);
  const many = await Promise.all(
    [1, 2, 3].map((x) => session.call("echo", [x], 2, false)),
  );
  assert.deepEqual(many, [[1], [2], [3]]);
  assert.deepEqual(session.transcript.map((call) => call.args).slice(1), [
    "[1]",
    "[2]",
    "[3]",
  ]);
});

Deno.test("Session carries large answers", async () => {
  await using session = await open(
    "export function big(n) { return Array.from({ length: n }, (_, i) => i / 3); }",
  );
  const big = await session.call("big", [100_000], 2, false) as number[];
  assert.equal(big[99_999], 99_999 / 3);
  assert.equal(await kindOf(session.call("big", [2e6], 2, false)), "notPlain");
});

Deno.test("Session gives the same answer after the child has gone", async () => {
  await using session = await open("export function leave() { Deno.exit(3); }");
  assert.equal(await kindOf(session.call("leave", [], 2, false)), "ended");
  assert.equal(await kindOf(session.call("leave", [], 2, false)), "ended");
  assert.equal(session.end?.kind, "ended");
});

Deno.test("Session runs nothing of the learner's between two calls", async () => {
  await using session = await open(`
    let ticks = 0;
    setInterval(() => ticks++, 1);
    export function count() { return ticks; }`);
  const first = await session.call("count", [], 2, false);
  await new Promise((done) => setTimeout(done, 100));
  assert.equal(await session.call("count", [], 2, false), first);
});

Deno.test(
  "Session gives a call its limit in processor time, whatever the clock says",
  { ignore: !linux },
  async () => {
    // A child that is stopped for a second stands for a machine that is busy with something else.
    const child = Child.start(driver);
    await using session = new Session(child);
    await session.load(
      "export function work() { const end = performance.now() + 200; while (performance.now() < end); return 1; }",
      3,
    );
    const answer = session.call("work", [], 0.4, false);
    const pid = await childPid();
    Deno.kill(pid, "SIGSTOP");
    await new Promise((done) => setTimeout(done, 1200));
    Deno.kill(pid, "SIGCONT");
    assert.equal(await answer, 1);
  },
);

Deno.test("Child has none of our environment", async () => {
  Deno.env.set("DESCENT_TEST_SECRET", "1");
  await using session = await open(
    "export function env(name) { return Deno.env.get(name); }",
  );
  assert.equal(
    await kindOf(session.call("env", ["DESCENT_TEST_SECRET"], 2, false)),
    "threw",
  );
  Deno.env.delete("DESCENT_TEST_SECRET");
  if (!linux) return;
  const environ = await Deno.readTextFile(`/proc/${await childPid()}/environ`);
  const names = environ.split("\0").filter(Boolean).map((entry) =>
    entry.split("=")[0]
  ).sort();
  assert.deepEqual(
    names.filter((name) => !["PWD", "SHLVL", "_", "OLDPWD"].includes(name)),
    [
      "DENO_DIR",
      "DENO_EMIT_CACHE_MODE",
      "DENO_NO_PACKAGE_JSON",
      "DENO_NO_UPDATE_CHECK",
    ],
  );
});

Deno.test("Child ends when its owner is killed", {
  ignore: !linux,
}, async () => {
  const children = await orphans("");
  const started = performance.now();
  while (children.some(isAlive) && performance.now() - started < 10_000) {
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.ok(!children.some(isAlive));
});

Deno.test(
  "Child that never ends is ended by the system when its owner is killed",
  {
    ignore: !linux || Deno.env.get("DESCENT_LONG") !== "1",
  },
  async () => {
    const children = await orphans(`session.call("f", [], 1000, false);`);
    const started = performance.now();
    while (children.some(isAlive) && performance.now() - started < 90_000) {
      await new Promise((done) => setTimeout(done, 500));
    }
    assert.ok(!children.some(isAlive));
  },
);

/** Starts a child from a process that is then killed without a word. */
async function orphans(then: string): Promise<number[]> {
  const url = (name: string) =>
    new URL(`../../../tools/judge/${name}`, import.meta.url).href;
  const owner = `
    import { Child } from "${url("child.ts")}";
    import { Session } from "${url("session.ts")}";
    const session = new Session(Child.start(${JSON.stringify(driver)}));
    await session.load("export function f() { for (;;); }", 3);
    ${then}
    await new Promise((done) => setTimeout(done, 300));
    console.log("ready");
    await new Promise((done) => setTimeout(done, 60_000));`;
  const process = new Deno.Command(Deno.execPath(), {
    args: ["eval", "--no-check", owner],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = process.stdout.getReader();
  await reader.read();
  const children = await childrenOf(process.pid);
  assert.equal(children.length, 1);
  process.kill("SIGKILL");
  await process.status;
  await reader.cancel();
  return children;
}

Deno.test(
  "Child stands under the system's limits",
  { ignore: !linux },
  async () => {
    await using _ = await open("export function f() {}");
    const limits = await Deno.readTextFile(`/proc/${await childPid()}/limits`);
    assert.match(limits, /Max cpu time +30 +30 /);
    assert.match(limits, /Max data size +1073741824 +1073741824 /);
    assert.match(limits, /Max core file size +0 +0 /);
  },
);

Deno.test("Child is gone when its session is disposed of", async () => {
  const session = await open("export function f() {}");
  const pid = linux ? await childPid() : 0;
  await session[Symbol.asyncDispose]();
  if (linux) assert.ok(!isAlive(pid));
});

/** The only child process of ours. */
async function childPid(): Promise<number> {
  const [pid] = await childrenOf(Deno.pid);
  return pid;
}

async function childrenOf(pid: number): Promise<number[]> {
  const children: number[] = [];
  for await (const { name } of Deno.readDir(`/proc/${pid}/task`)) {
    const text = await Deno.readTextFile(`/proc/${pid}/task/${name}/children`);
    children.push(...text.split(" ").filter(Boolean).map(Number));
  }
  return children;
}

function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(Deno.readTextFileSync(`/proc/${pid}/status`));
  } catch {
    return false;
  }
}
