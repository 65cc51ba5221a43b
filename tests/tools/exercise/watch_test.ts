import assert from "node:assert/strict";
import {
  CAN_MAKE_TERMINAL,
  type CourseCopy,
  makeCourse,
} from "./course_helper.ts";
import { Reader } from "./reader_helper.ts";

const PREDICT = "exercises/01-votes/predict.ts";
const MAJORITY = "exercises/01-votes/majority.ts";
const READY = /Watching for saves; Ctrl-C ends\.\n/;

/** Starts `exercise … --watch` and hands over its output. Ends it if the test did not. */
function startWatch(course: CourseCopy, ...args: string[]) {
  const child = course.command(["exercise", ...args, "--watch"]).spawn();
  const [out, err] = [new Reader(child.stdout), new Reader(child.stderr)];
  return {
    child,
    out,
    err,
    async [Symbol.asyncDispose]() {
      try {
        child.kill("SIGKILL");
      } catch {
        // It has ended.
      }
      await child.status;
    },
  };
}

Deno.test("exercise --watch judges again on each save, shows regressions, and leaves on Ctrl-C", async () => {
  await using course = await makeCourse();
  await using run = startWatch(course, "1");
  const { child, out, err } = run;
  assert.match(
    await out.until(READY),
    /○ 1\.1 predict {3}exercises\/01-votes\/predict\.ts:6:9\n/,
  );

  const stub = course.read(PREDICT);
  const solved = course.fill(PREDICT, "return dot(w, x) >= threshold ? 1 : 0;");
  const first = await out.until(READY);
  assert.match(first, /--- saved: exercises\/01-votes\/predict\.ts\n/);
  assert.match(first, /✓ 1\.1 predict {4}passed\n○ 1\.2 majority {3}to do/);

  course.write(PREDICT, solved.replace(">=", ">"));
  const worse = await out.until(READY);
  assert.match(
    worse,
    /✗ 1\.1 predict {4}failed {7}exercises\/01-votes\/predict\.ts:5:17 {3}passed before\n/,
  );
  assert.match(worse, /\n {2}Regression: this exercise passed before\.\n/);

  course.write(PREDICT, `${solved}\nfunction (`);
  const broken = await out.until(READY);
  assert.match(broken, /✗ 1\.1 predict {4}cannot run/);
  assert.match(broken, /syntax error/);

  course.write(PREDICT, stub);
  assert.match(await out.until(READY), /○ 1\.1 predict {4}to do/);

  course.write(PREDICT, solved);
  await out.until(READY);
  course.solve(MAJORITY);
  assert.match(
    await out.until(READY),
    /▓{10} 2 of 2\n\n {2}Chapter 1 is done\./,
  );

  child.kill("SIGINT");
  const { code, signal } = await child.status;
  assert.deepEqual([code, signal], [0, null]);
  await out.until(/Stopped watching\.\n$/);
  assert.equal(err.text, "");
});

Deno.test("exercise --watch tells checks that passed before", async () => {
  await using course = await makeCourse();
  course.fill(MAJORITY, "return 0;");
  await using run = startWatch(course, "1.2");
  assert.match(await run.out.until(READY), /1 of 2 checks pass\./);
  course.write(
    MAJORITY,
    course.read(MAJORITY).replace("return 0;", "return 1;"),
  );
  assert.match(
    await run.out.until(READY),
    /Regression: passed before: a tie is no majority\./,
  );
});

Deno.test("exercise --watch follows editors that save by rename, by steps, and in bursts", async () => {
  await using course = await makeCourse();
  await using run = startWatch(course, "1.1");
  const { out } = run;
  await out.until(READY);
  const stub = course.read(PREDICT);
  const solved = stub.replace(
    /throw new Todo.*;/,
    "return dot(w, x) >= threshold ? 1 : 0;",
  );

  // Vim: the old file becomes a backup, the new one is written under its name.
  Deno.renameSync(course.path(PREDICT), course.path(`${PREDICT}~`));
  course.write(PREDICT, solved);
  assert.match(await out.until(READY), /✓ 1\.1 predict/);
  await Deno.remove(course.path(`${PREDICT}~`));

  // VS Code and others: a new file is renamed over the old one.
  course.write(`${PREDICT}.tmp`, solved.replace(">=", ">"));
  Deno.renameSync(course.path(`${PREDICT}.tmp`), course.path(PREDICT));
  assert.match(await out.until(READY), /✗ 1\.1 predict/);

  // Emptied first, filled a moment later.
  Deno.truncateSync(course.path(PREDICT));
  await new Promise((resolve) => setTimeout(resolve, 60));
  course.write(PREDICT, solved);
  assert.match(await out.until(READY), /✓ 1\.1 predict/);

  // Removed, and back a moment later.
  Deno.removeSync(course.path(PREDICT));
  await new Promise((resolve) => setTimeout(resolve, 60));
  course.write(PREDICT, stub);
  assert.match(await out.until(READY), /○ 1\.1 predict/);

  for (let i = 0; i < 20; i++) course.write(PREDICT, `${solved}// ${i}\n`);
  assert.match(await out.until(READY), /✓ 1\.1 predict/);
  const after = await out.quiet(700);
  assert.ok(
    (after.match(/--- saved/g) ?? []).length <= 1,
    `a burst was judged again and again:\n${after}`,
  );
});

Deno.test("exercise --watch lets go of an endless loop when the file is saved again", async () => {
  await using course = await makeCourse();
  await using run = startWatch(course, "1.1");
  await run.out.until(READY);
  const stub = course.read(PREDICT);
  course.write(PREDICT, stub.replace(/throw new Todo.*;/, "for (;;);"));
  await new Promise((resolve) => setTimeout(resolve, 500));
  course.write(
    PREDICT,
    course.read(PREDICT).replace(
      "for (;;);",
      "return dot(w, x) >= threshold ? 1 : 0;",
    ),
  );
  const shown = await run.out.until(/✓ 1\.1 predict[^]*Watching/);
  assert.doesNotMatch(shown, /✗ 1\.1/);
});

Deno.test("exercise --watch judges every save, even many, in one process", async () => {
  await using course = await makeCourse();
  await using run = startWatch(course, "1.1");
  await run.out.until(READY);
  const solved = course.read(PREDICT).replace(
    /throw new Todo.*;/,
    "return dot(w, x) >= threshold ? 1 : 0;",
  );
  for (let round = 0; round < 6; round++) {
    course.write(PREDICT, round % 2 === 0 ? solved : solved.replace(">=", ">"));
    assert.match(
      await run.out.until(READY),
      round % 2 === 0 ? /✓ 1\.1 predict/ : /✗ 1\.1 predict/,
    );
  }
  run.child.kill("SIGTERM");
  assert.equal((await run.child.status).code, 1);
});

Deno.test({
  name:
    "exercise --watch takes an old verdict off the terminal while it judges",
  ignore: !CAN_MAKE_TERMINAL,
  async fn() {
    await using course = await makeCourse();
    course.solve(PREDICT);
    const child = course.onTerminal(["exercise", "1.1", "--watch"]).spawn();
    const out = new Reader(child.stdout);
    const ready = /Watching for saves; Ctrl-C ends\.\r\n/;
    try {
      assert.match(await out.until(ready), /✓ 1\.1 predict/);
      course.write(
        PREDICT,
        course.read(PREDICT).replace(/return .*/, "for (;;) w.length;"),
      );
      const judging = await out.until(/Judging 1\.1 predict…\r\n/);
      assert.ok(judging.includes("\u001b[2J\u001b[H"), "the screen is empty");
      assert.doesNotMatch(judging, /✗/);
      const verdict = await out.until(ready);
      assert.match(verdict, /^[^✗]*0 of 1 {2}judging 1\.1 predict/);
      assert.match(verdict, /✗ 1\.1 predict/);
    } finally {
      await child.stdin.close();
      child.kill("SIGTERM");
      await child.status;
    }
  },
});
