import assert from "node:assert/strict";
import {
  CAN_MAKE_TERMINAL,
  type CourseCopy,
  makeCourse,
} from "./course_helper.ts";
import { Reader } from "./reader_helper.ts";

const PREDICT = "exercises/01-votes/predict.ts";
const MAJORITY = "exercises/01-votes/majority.ts";
const ECHO = "exercises/02-echo/echo.ts";

/** What a person reads on standard output, without the seed that differs in every run. */
async function exercise(course: CourseCopy, ...args: string[]) {
  const ran = await course.task(["exercise", ...args]);
  return { ...ran, out: ran.out.replace(/--seed \d+/g, "--seed N") };
}

Deno.test("exercise in a fresh clone shows the first function to write, and ends with 1", async () => {
  await using course = await makeCourse();
  const { code, out, err } = await exercise(course, "1");
  assert.equal(
    out,
    `Chapter 1, Votes

○ 1.1 predict    to do        exercises/01-votes/predict.ts:6:9
○ 1.2 majority   to do        exercises/01-votes/majority.ts:5:9

░░░░░░░░░░ 0 of 2

○ 1.1 predict   exercises/01-votes/predict.ts:6:9
  To do: open it, write \`predict\` where it throws, save, and run this again.
  Next: deno task exercise 1.1 --watch · deno task hint 1.1
`,
  );
  assert.equal(err, "");
  assert.equal(code, 1);
});

Deno.test("exercise passes the solutions and ends with 0", async () => {
  await using course = await makeCourse();
  course.solve(PREDICT, MAJORITY);
  const { code, out } = await exercise(course, "1");
  assert.equal(
    out,
    `Chapter 1, Votes

✓ 1.1 predict    passed
✓ 1.2 majority   passed

▓▓▓▓▓▓▓▓▓▓ 2 of 2

  Chapter 1 is done.
  Next: deno task run 1 · deno task exercise 2
`,
  );
  assert.equal(code, 0);
  const single = await exercise(course, "1.2");
  assert.match(
    single.out,
    /^Chapter 1, Votes +▓{10} 2 of 2\n\n✓ 1\.2 majority {3}2 checks\n/,
  );
  assert.equal(single.code, 0);
});

Deno.test("exercise shows property, counterexample, place and diagnosis of a wrong solution", async () => {
  await using course = await makeCourse();
  course.fill(PREDICT, "return dot(w, x) > threshold ? 1 : 0;");
  const { code, out } = await exercise(course, "1.1", "--seed", "5");
  assert.equal(
    out,
    `Chapter 1, Votes                                               ░░░░░░░░░░ 0 of 2

✗ 1.1 predict   exercises/01-votes/predict.ts:5:17
  fires at the threshold itself
    predict([1], [2], 2)
    expected 1, got 0
  0 of 2 checks pass. Also failing: agrees with the weighted sum. The same cases
  again: --seed N
  This looks like: strict threshold
    If it stays silent exactly at the threshold, the comparison is strict: the
    unit must fire **when the sum reaches** the threshold.
  Next: deno task hint 1.1 · deno task exercise 1.1 --watch
`.replaceAll("**", ""),
  );
  assert.equal(code, 1);
});

Deno.test("exercise draws the same cases from the same seed", async () => {
  await using course = await makeCourse();
  course.fill(
    MAJORITY,
    "return votes.filter((vote) => vote === 1).length === 3 ? 1 : 0;",
  );
  const args = ["exercise", "1.2", "--seed", "77"];
  const [first, second] = [await course.task(args), await course.task(args)];
  assert.equal(first.out, second.out);
  assert.match(first.out, /--seed 77\n/);
});

Deno.test("exercise shows the learner's output, without its orders to the terminal", async () => {
  await using course = await makeCourse();
  course.fill(
    ECHO,
    'console.log("heard", x, "\\u001b[2J\\u0007");\n  return 2 * x;',
  );
  const { out, err } = await exercise(course, "2.1");
  assert.match(out, /\n {2}Your console output:\n {2}│ heard /);
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(out + err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

Deno.test("exercise stops an endless loop and says so", async () => {
  await using course = await makeCourse();
  course.fill(ECHO, "for (;;);");
  const { code, out } = await exercise(course, "2.1");
  assert.match(
    out,
    /✗ 2\.1 echo {3}exercises\/02-echo\/echo\.ts:\d+:\d+\n {2}gives back what it gets\n/,
  );
  assert.match(out, /loop/);
  assert.equal(code, 1);
});

Deno.test("exercise names the learner's line of a syntax error", async () => {
  await using course = await makeCourse();
  course.fill(ECHO, "return (x;");
  const { code, out } = await exercise(course, "2.1");
  const line =
    course.read(ECHO).split("\n").findIndex((text) =>
      text.includes("return (x;")
    ) + 1;
  assert.match(
    out,
    new RegExp(
      `✗ 2\\.1 echo {3}exercises/02-echo/echo\\.ts:${line}:\\d+\n  syntax error: `,
    ),
  );
  assert.equal(code, 1);
});

Deno.test("exercise explains a missing export", async () => {
  await using course = await makeCourse();
  course.write(ECHO, "function echo(x: number): number {\n  return x;\n}\n");
  const { code, out } = await exercise(course, "2.1");
  assert.match(out, /the file does not export echo/);
  assert.equal(code, 1);
});

Deno.test("exercise shows where an error was thrown", async () => {
  await using course = await makeCourse();
  course.fill(PREDICT, "return dot(w, x.slice(1)) >= threshold ? 1 : 0;");
  const { out } = await exercise(course, "1.1");
  assert.match(
    out,
    /✗ 1\.1 predict {3}exercises\/01-votes\/predict\.ts:6:10\n/,
  );
  assert.match(
    out,
    /predict threw RangeError: dot: lengths differ: \[1\] and \[0\]\n/,
  );
  assert.match(
    out,
    /\n {6}at dot \(course\/01-votes\.md:16:\d+\)\n {6}at predict \(exercises\/01-votes\/predict\.ts:6:10\)/,
  );
});

Deno.test("exercise adds type errors after the verdict, quietly when it passed", async () => {
  await using course = await makeCourse();
  course.fill(ECHO, "const y: string = x;\n  return y as unknown as number;");
  const passed = await exercise(course, "2.1");
  assert.match(
    passed.out,
    /\n {2}Note: it passes, but the type checker objects: exercises\/02-echo\/echo\.ts:5:9 TS2322\n$/,
  );
  assert.equal(passed.code, 0);
  course.write(ECHO, course.read(ECHO).replace("return y", "return -y"));
  const failed = await exercise(course, "2.1");
  assert.match(
    failed.out,
    /\n {2}Next: [^\n]+\n {2}The type checker says:\n {2}exercises\/02-echo\/echo\.ts:5:9 TS2322\n {4}Type 'number' is not assignable to type 'string'\.\n/,
  );
});

Deno.test("exercise survives files that are no files", async () => {
  await using course = await makeCourse();
  await Deno.remove(course.path(PREDICT));
  const missing = await exercise(course, "1");
  assert.match(missing.out, /✗ 1\.1 predict {4}cannot run/);
  assert.match(
    missing.out,
    /there is no exercises\/01-votes\/predict\.ts; `deno task reset 1\.1` brings the\s+stub back/,
  );
  await Deno.mkdir(course.path(PREDICT));
  const folder = await exercise(course, "1.1");
  assert.match(folder.out, /is not a file/);
  assert.deepEqual([missing.code, folder.code], [1, 1]);
});

Deno.test("exercise without a number goes on where the learner left off", async () => {
  await using course = await makeCourse();
  course.solve(PREDICT);
  const first = await exercise(course);
  assert.match(
    first.out,
    /^✓ 1\.1 predict {3}2 checks\nChapter 1, Votes +▓{5}░{5} 1 of 2\n\n○ 1\.2 majority/,
  );
  assert.equal(first.code, 1);
  course.solve(MAJORITY);
  const second = await exercise(course);
  assert.match(
    second.out,
    /^✓ 1\.2 majority {3}2 checks\nChapter 2, Echo +░{10} 0 of 1\n\n○ 2\.1 echo/,
  );
  course.solve(ECHO);
  assert.equal((await exercise(course)).code, 0);
  const done = await exercise(course);
  assert.match(done.out, /^✓ All 3 exercises pass\./);
  assert.equal(done.code, 0);
});

Deno.test("exercise judges a passed exercise again when it was edited since", async () => {
  await using course = await makeCourse();
  course.solve(PREDICT, MAJORITY, ECHO);
  assert.equal((await exercise(course)).code, 0);
  course.write(PREDICT, course.read(PREDICT).replace(">=", ">"));
  const { code, out } = await exercise(course);
  assert.match(out, /✗ 1\.1 predict/);
  assert.match(out, /It passed before your last edit\./);
  assert.match(out, /1 of 2\n/);
  assert.equal(code, 1);
});

Deno.test("exercise --list shows progress and judges nothing", async () => {
  await using course = await makeCourse();
  course.solve(PREDICT);
  course.fill(MAJORITY, "return 1;");
  await exercise(course, "1");
  await course.task(["hint", "1.2"]);
  course.write(ECHO, course.read(ECHO) + "\n// edited\n");
  const { code, out } = await exercise(course, "--list");
  assert.equal(
    out,
    `Chapter 1, Votes                                               ▓▓▓▓▓░░░░░ 1 of 2
  ✓ 1.1 predict   passed
  ✗ 1.2 majority  failed  1 of 3 hints

Chapter 2, Echo                                                ░░░░░░░░░░ 0 of 1
  ? 2.1 echo  edited, not judged yet
`,
  );
  assert.equal(code, 0);
});

Deno.test("exercise refuses what does not exist, with what does, and ends with 2", async () => {
  await using course = await makeCourse();
  const cases: [string[], string][] = [
    [
      ["7"],
      'error: no chapter or exercise is called "7"; these exist:\n  1  Votes  1.1 to 1.2\n  2  Echo   2.1 to 2.1\n',
    ],
    [
      ["1.7"],
      "error: chapter 1 has no exercise 1.7; it has:\n  1.1  predict   exercises/01-votes/predict.ts\n  1.2  majority  exercises/01-votes/majority.ts\n",
    ],
    [
      ["--wacth"],
      "error: exercise: unknown flag --wacth; did you mean --watch?\nusage: deno task exercise [CHAPTER | EXERCISE] [--watch] [--list] [--seed N]\n",
    ],
    [
      ["1", "2"],
      'error: exercise: one word too many: "2"\nusage: deno task exercise [CHAPTER | EXERCISE] [--watch] [--list] [--seed N]\n',
    ],
    [
      ["--seed", "x"],
      'error: exercise: --seed must be a whole number from 0 to 4294967295, got "x"\n',
    ],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = await exercise(course, ...args);
    assert.deepEqual({ code, out, err }, { code: 2, out: "", err: expected });
  }
});

Deno.test("exercise finds what is meant by number, name and path", async () => {
  await using course = await makeCourse();
  course.solve(ECHO);
  for (
    const word of [
      "2",
      "02",
      "02-echo",
      "echo",
      "2.1",
      "02.1",
      ECHO,
      `./${ECHO}`,
    ]
  ) {
    assert.equal((await exercise(course, word)).code, 0, word);
  }
});

Deno.test("exercise works by its task, from a folder below", async () => {
  await using course = await makeCourse();
  course.solve(ECHO);
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "exercise", "2"],
    cwd: course.path("exercises/02-echo"),
    env: { NO_COLOR: "1" },
  }).output();
  assert.match(new TextDecoder().decode(stdout), /✓ 2\.1 echo {3}passed/);
  assert.equal(code, 0);
});

Deno.test("exercise works in a folder with blanks, accents and a comma in its name", async () => {
  await using course = await makeCourse("descent, café ");
  course.solve(ECHO);
  const { code, out, err } = await exercise(course, "2");
  assert.match(out, /✓ 2\.1 echo/);
  assert.deepEqual([code, err], [0, ""]);
  const { out: ran } = await course.task(["run", "1", "hello"]);
  assert.equal(ran, "payoff of chapter 1: hello\n");
});

Deno.test("exercise colours a pipe only when FORCE_COLOR asks for it", async () => {
  await using course = await makeCourse();
  const plain = await course.task(["exercise", "2"], { NO_COLOR: "" });
  const forced = await course.task(["exercise", "2"], {
    FORCE_COLOR: "1",
    NO_COLOR: "1",
  });
  assert.equal(plain.out.includes("\u001b"), false);
  assert.equal(forced.out.includes("\u001b[33m○"), true);
});

Deno.test("exercise sets a corrupt progress file aside and goes on", async () => {
  await using course = await makeCourse();
  course.solve(ECHO);
  for (
    const text of [
      "{ not json",
      '{"version":1,"exercises":{"2.1":{"status":"solved"}}}',
      "null",
    ]
  ) {
    course.write(".descent/progress.json", text);
    const { code, err } = await exercise(course, "2");
    assert.equal(code, 0);
    const [, kept] =
      /kept as (\.descent\/progress\.unreadable-\d+\.json), starting afresh\n$/
        .exec(err) ?? [];
    assert.equal(course.read(kept), text);
    assert.equal(
      JSON.parse(course.read(".descent/progress.json")).exercises["2.1"].status,
      "passed",
    );
  }
});

Deno.test("exercise works where progress cannot be written", async () => {
  await using course = await makeCourse();
  course.solve(ECHO);
  await Deno.remove(course.path(".descent"), { recursive: true });
  course.write(".descent", "a file in the way");
  const { code, out, err } = await exercise(course, "2");
  assert.match(out, /✓ 2\.1 echo/);
  assert.match(err, /progress: cannot (read|write) \.descent\/progress\.json/);
  assert.equal(code, 0);
});

for (const words of [["1.1"], ["1"], []]) {
  Deno.test({
    name: `exercise ${
      words.join("")
    } says after a second on a terminal what it waits for`,
    ignore: !CAN_MAKE_TERMINAL,
    async fn() {
      await using course = await makeCourse();
      course.fill(PREDICT, "for (;;) w.length;");
      const child = course.onTerminal(["exercise", ...words]).spawn();
      const text = await new Reader(child.stdout).until(/✗ 1\.1 predict/);
      assert.match(text, /0 of 1 {2}judging 1\.1 predict/);
      await child.stdin.close();
      assert.equal((await child.status).code, 1);
    },
  });
}
