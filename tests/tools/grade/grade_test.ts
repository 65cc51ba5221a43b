import assert from "node:assert/strict";
import Papa from "papaparse";
import { type CourseCopy, makeCourse } from "../exercise/course_helper.ts";
import { EXPECTED, writeSubmissions } from "./submissions_helper.ts";

const NAMES = Object.keys(EXPECTED).sort();

function grade(course: CourseCopy, out: string, ...args: string[]) {
  return course.task([
    "grade",
    course.path("submissions"),
    "--chapter",
    "1",
    "--out",
    course.path(out),
    "--format",
    "csv",
    ...args,
  ]);
}

function readCsv(course: CourseCopy, path: string): Record<string, string>[] {
  const { data, errors } = Papa.parse(course.read(path), {
    header: true,
    skipEmptyLines: true,
  });
  assert.deepEqual(errors, []);
  return data;
}

/** With the apostrophe that keeps a spreadsheet from computing the cell. */
const defused = (name: string) => name.startsWith("=") ? `'${name}` : name;

Deno.test("grade judges eleven submissions, hostile ones among them", async () => {
  await using course = await makeCourse();
  await writeSubmissions(course, course.path("submissions"), true);
  const { code, out, err } = await grade(course, "out", "--seed", "11");
  assert.deepEqual([code, err], [0, ""]);

  const rows = readCsv(course, "out/01-votes-results.csv");
  assert.deepEqual(
    rows.map((
      row,
    ) => [row.submission, row.exercise, row.name, row.status, row.seed]),
    NAMES.flatMap((name) => [
      [defused(name), "1.1", "predict", EXPECTED[name][0], "11"],
      [defused(name), "1.2", "majority", EXPECTED[name][1], "11"],
    ]),
  );
  const row = (name: string, exercise: string) =>
    rows.find((each) =>
      each.submission === defused(name) && each.exercise === exercise
    )!;
  assert.deepEqual(
    [
      row("bert", "1.2").message,
      row("bert", "1.2").diagnosis,
      row("bert", "1.2").place,
    ],
    [
      "a tie is no majority: majority([0, 1]): expected 0, got 1",
      "a tie wins",
      "bert/01-votes/majority.ts:2:17",
    ],
  );
  assert.deepEqual([
    row("bert", "1.1").checks_passed,
    row("bert", "1.1").checks,
  ], ["2", "2"]);
  assert.equal(
    row("dora links", "1.1").message,
    "predict.ts is a link; hand in the file itself",
  );
  assert.equal(
    row("dora links", "1.2").message,
    "majority.ts is not a regular file",
  );
  assert.equal(row("emil", "1.1").message, "predict.ts is larger than 256 KiB");
  assert.equal(
    row("emil", "1.2").message,
    "majority.ts is not UTF-8 text; save it as UTF-8",
  );
  assert.equal(row("fritz", "1.1").message, "predict.ts was not handed in");
  assert.match(row("hans", "1.2").message, /loop/);
  assert.match(row('jörg, "the" ≥', "1.1").message, /^syntax error/);
  assert.match(
    row('jörg, "the" ≥', "1.1").place,
    /^jörg, "the" ≥\/predict\.ts:1:1$/,
  );

  const summary = readCsv(course, "out/01-votes-summary.csv");
  assert.deepEqual(
    summary.map((
      row,
    ) => [row.submission, row["1.1"], row["1.2"], row.passed, row.exercises]),
    NAMES.map((
      name,
    ) => [
      defused(name),
      ...EXPECTED[name],
      String(EXPECTED[name].filter((status) => status === "passed").length),
      "2",
    ]),
  );
  const notes = Object.fromEntries(
    summary.map((row) => [row.submission, row.notes]),
  );
  assert.equal(
    notes.carla,
    "ignored predict.ts, as there is exercises/01-votes/predict.ts; ignored deno.json, deno.lock, notes�[2J�.txt",
  );
  assert.equal(notes["dora links"], "ignored exercises");
  assert.equal(
    notes.gina,
    "ignored my work/final/majority.ts, my work/final/predict.ts",
  );

  assert.match(out, /^not submissions, ignored: \.git, readme\.txt, zoe\n/);
  assert.match(out, /\nbert: 1 of 2 passed\n/);
  assert.match(
    out,
    /\nexercise +passed +failed +to do +refused +often\n1\.1 predict +4 +0 +1 +6\n1\.2 majority +5 +2 +0 +4 +a tie wins 1×\n/,
  );
  assert.match(out, /\n11 submissions; 3 with everything passed\. Seed 11\.\n/);
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f]/);
});

Deno.test("grade writes RFC 4180", async () => {
  await using course = await makeCourse();
  await writeSubmissions(course, course.path("submissions"));
  await grade(course, "out", "--seed", "1");
  const text = course.read("out/01-votes-results.csv");
  assert.ok(
    text.startsWith(
      "submission,exercise,name,status,checks_passed,checks,place,message,diagnosis,seed\r\n",
    ),
  );
  assert.ok(text.endsWith("\r\n"));
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
  assert.ok(text.includes('"jörg, ""the"" ≥",1.2,'));
});

Deno.test("grade gives the same bytes for the same seed, and goes on with its seed", async () => {
  await using course = await makeCourse();
  await writeSubmissions(course, course.path("submissions"));
  await grade(course, "one", "--seed", "5");
  await grade(course, "two", "--seed", "5");
  for (
    const file of [
      "01-votes-results.csv",
      "01-votes-summary.csv",
      "state/01-votes/submissions/bert.json",
    ]
  ) {
    assert.equal(course.read(`one/${file}`), course.read(`two/${file}`));
  }
  const { out } = await grade(course, "one");
  assert.match(
    out,
    /\n11 submissions \(11 as before\); 3 with everything passed\. Seed 5\.\n/,
  );
});

Deno.test("grade judges again only what changed", async () => {
  await using course = await makeCourse();
  await writeSubmissions(course, course.path("submissions"));
  await grade(course, "out", "--seed", "5");
  course.write(
    "submissions/bert/01-votes/majority.ts",
    course.read("solutions/01-votes/majority.ts"),
  );
  course.write("out/state/01-votes/submissions/ida.json", "{ cut");
  const { out } = await grade(course, "out");
  assert.match(out, /\nbert: 2 of 2 passed\n/);
  assert.match(out, /\nida: 2 of 2 passed\n/);
  assert.match(
    out,
    /\n11 submissions \(9 as before\); 4 with everything passed/,
  );
  course.write(
    "tests/course/01-votes/1.1.check.ts",
    course.read("tests/course/01-votes/1.1.check.ts") + "\n// changed\n",
  );
  assert.match((await grade(course, "out")).out, /\n11 submissions; 4 with/);
});

Deno.test("grade killed at any moment goes on, and ends as if it had not been", async () => {
  await using course = await makeCourse();
  await writeSubmissions(course, course.path("submissions"));
  await grade(course, "whole", "--seed", "3");
  const args = [
    "grade",
    course.path("submissions"),
    "--chapter",
    "1",
    "--out",
    course.path("cut"),
    "--seed",
    "3",
  ];
  for (const moment of [60, 250, 400, 600, 900]) {
    const child = course.command(args).spawn();
    await new Promise((resolve) => setTimeout(resolve, moment));
    try {
      child.kill(moment === 400 ? "SIGINT" : "SIGKILL");
    } catch {
      // It has ended.
    }
    await child.output();
  }
  const { code, out } = await course.task(args);
  assert.equal(code, 0);
  assert.match(out, /\(as before\)/);
  for (const file of ["01-votes-results.csv", "01-votes-summary.csv"]) {
    assert.equal(course.read(`cut/${file}`), course.read(`whole/${file}`));
  }
});

Deno.test("grade stops on Ctrl-C and says how to go on", async () => {
  await using course = await makeCourse();
  for (const name of ["a", "b"]) {
    course.write(
      `submissions/${name}/predict.ts`,
      "export function predict() {\n  for (;;);\n}\n",
    );
  }
  const child = course.command([
    "grade",
    "submissions",
    "--chapter",
    "1",
    "--out",
    "out",
  ]).spawn();
  // The first submission is under way once the results have a place.
  while (!course.has("out/state")) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGINT");
  const { code, stdout } = await child.output();
  assert.match(
    new TextDecoder().decode(stdout),
    /Stopped after \d of 2 submissions\. The same command goes on from there\.\n$/,
  );
  assert.equal(code, 130);
});

Deno.test("grade refuses bad input in one line and ends with 2", async () => {
  await using course = await makeCourse();
  course.write("submissions/anna/predict.ts", "");
  course.write("file", "");
  Deno.mkdirSync(course.path("empty"));
  Deno.symlinkSync(course.path("submissions"), course.path("other-name"));
  const example =
    "for instance: deno task grade submissions --chapter 2 --out results";
  const cases: [string[], string | RegExp][] = [
    [[], `error: grade: which folder of submissions? ${example}\n`],
    [
      ["submissions", "--chapter", "1"],
      `error: grade: --out is missing: a folder for the results; ${example}\n`,
    ],
    [
      ["submissions", "--out", "out"],
      `error: grade: --chapter is missing; ${example}\n`,
    ],
    [
      ["nowhere", "--chapter", "1", "--out", "out"],
      "error: grade: there is no folder nowhere\n",
    ],
    [
      ["file", "--chapter", "1", "--out", "out"],
      "error: grade: file is not a folder; give the folder that holds one sub-folder per submission\n",
    ],
    [
      ["empty", "--chapter", "1", "--out", "out"],
      "error: grade: empty has no sub-folders; each submission is a folder of its own: empty/NAME/predict.ts\n",
    ],
    [
      ["submissions", "--chapter", "1", "--out", "file"],
      "error: grade: --out file cannot be written: a file is in the way\n",
    ],
    [
      ["submissions", "--chapter", "1", "--out", "file/below"],
      /^error: grade: --out file\/below cannot be written: [^\n]+\n$/,
    ],
    [
      ["submissions", "--chapter", "1", "--out", "submissions/out"],
      /^error: grade: --out submissions\/out lies in the submissions' folder; [^\n]+\n$/,
    ],
    [
      ["submissions", "--chapter", "1", "--out", "other-name/out"],
      /^error: grade: --out other-name\/out lies in the submissions' folder; [^\n]+\n$/,
    ],
    [
      ["other-name", "--chapter", "1", "--out", "submissions"],
      /^error: grade: --out submissions lies in the submissions' folder; [^\n]+\n$/,
    ],
    [
      ["submissions", "--chapter", "1", "--out", "out", "--format", "cvs"],
      'error: grade: unknown format "cvs"; did you mean csv?\nformats: csv\n',
    ],
    [
      ["submissions", "--chapter", "1", "--out", "out", "--format", "html"],
      'error: grade: unknown format "html"\nformats: csv\n',
    ],
    [
      ["submissions", "--chapter", "1.1", "--out", "out"],
      "error: grade: --chapter 1.1 is one exercise; a chapter is graded as a whole: --chapter 1\n",
    ],
    [
      ["submissions", "--chapter", "9", "--out", "out"],
      /^error: no chapter or exercise is called "9"; these exist:\n/,
    ],
    [
      ["submissions", "--chapter", "1", "--out", "out", "--seed", "-1"],
      /^error: grade: --seed needs a value|^error: grade: --seed must be/,
    ],
  ];
  for (const [args, expected] of cases) {
    const { code, out, err } = await course.task(["grade", ...args]);
    assert.deepEqual([code, out], [2, ""], args.join(" "));
    if (typeof expected === "string") assert.equal(err, expected);
    else assert.match(err, expected);
  }
  assert.throws(() => Deno.statSync(course.path("out")), Deno.errors.NotFound);
  assert.deepEqual(
    [...Deno.readDirSync(course.path("submissions"))].map(({ name }) => name),
    ["anna"],
  );
});
