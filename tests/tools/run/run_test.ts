import assert from "node:assert/strict";
import { dataAccess, dataFlags } from "../../../tools/run/data_access.ts";
import { makeCourse } from "../exercise/course_helper.ts";
import { Reader } from "../exercise/reader_helper.ts";

Deno.test("run calls the chapter's main with the other arguments", async () => {
  await using course = await makeCourse();
  for (const word of ["1", "01", "votes", "01-votes"]) {
    const { code, out, err } = await course.task([
      "run",
      word,
      "--epochs",
      "5",
      "fast",
    ]);
    assert.deepEqual({ code, out, err }, {
      code: 0,
      out: "payoff of chapter 1: --epochs 5 fast\n",
      err: "",
    });
  }
  assert.equal(
    (await course.task(["run", "--real", "1"])).out,
    "payoff of chapter 1: --real\n",
  );
});

Deno.test("run passes a failure on, at the chapter's line", async () => {
  await using course = await makeCourse();
  const { code, err } = await course.task(["run", "1", "--fail"]);
  assert.match(err, /RangeError: the payoff failed/);
  const line =
    course.read("course/01-votes.md").split("\n").findIndex((text) =>
      text.includes('"--fail"')
    ) + 1;
  assert.match(err, new RegExp(`course/01-votes\\.md:${line}:\\d+`));
  assert.equal(code, 1);
});

Deno.test("run gives a payoff no more than it needs", async () => {
  await using course = await makeCourse();
  const { code, err } = await course.task(["run", "1", "--write"]);
  assert.match(err, /Requires write access to "course\/stray\.txt"/);
  assert.equal(code, 1);
});

Deno.test("run ends with its program on Ctrl-C", async () => {
  await using course = await makeCourse();
  const child = course.command(["run", "1", "--wait"]).spawn();
  const out = new Reader(child.stdout);
  const err = new Reader(child.stderr);
  await out.until(/payoff of chapter 1: --wait\n/);
  child.kill("SIGINT");
  assert.equal((await child.status).code, 130);
  assert.equal(err.text, "");
});

Deno.test("run refuses what it cannot run, and ends with 2", async () => {
  await using course = await makeCourse();
  const cases: [string[], string][] = [
    [[], "error: run: which chapter?\n  deno task run 1  Votes\n"],
    [
      ["9"],
      'error: no chapter "9" has something to run; these have:\n  deno task run 1  Votes\n',
    ],
    [
      ["2"],
      'error: no chapter "2" has something to run; these have:\n  deno task run 1  Votes\n',
    ],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = await course.task(["run", ...args]);
    assert.deepEqual({ code, out, err }, { code: 2, out: "", err: expected });
  }
});

Deno.test("dataAccess() finds cache and mirror where the person means them", () => {
  const access = (env: Record<string, string>, os = "linux") =>
    dataAccess(
      (name) => env[name],
      "/home/ann/here",
      os as typeof Deno.build.os,
    );
  assert.deepEqual(access({ HOME: "/home/ann" }), {
    cache: "/home/ann/.cache/descent",
  });
  assert.deepEqual(access({ HOME: "/home/ann", XDG_CACHE_HOME: "/c" }), {
    cache: "/c/descent",
  });
  assert.deepEqual(access({ HOME: "/Users/ann" }, "darwin"), {
    cache: "/Users/ann/Library/Caches/descent",
  });
  assert.deepEqual(access({ DESCENT_CACHE: "c", DESCENT_MIRROR: "../stick" }), {
    cache: "/home/ann/here/c",
    mirror: "/home/ann/stick",
  });
  assert.equal(
    access({ HOME: "/", DESCENT_MIRROR: "http://10.0.0.2:8000/data" }).mirror,
    "http://10.0.0.2:8000/data",
  );
});

Deno.test("dataFlags() opens the mirror only where it is a folder", () => {
  assert.deepEqual(dataFlags({ cache: "/c", mirror: "/m" }).read, ["/c", "/m"]);
  assert.deepEqual(
    dataFlags({ cache: "/c", mirror: "https://example.org" }).read,
    ["/c"],
  );
  assert.deepEqual(dataFlags({ cache: "/c" }).write, ["/c"]);
});
