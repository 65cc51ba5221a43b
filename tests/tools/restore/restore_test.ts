import assert from "node:assert/strict";
import { makeCourse } from "../exercise/course_helper.ts";

const PREDICT = "exercises/01-votes/predict.ts";
const MAJORITY = "exercises/01-votes/majority.ts";

Deno.test("restore without a word lists the backups, newest first", async () => {
  await using course = await makeCourse();
  assert.match(
    (await course.task(["restore"])).out,
    /^There are no backups: no command has replaced anything yet\.\n$/,
  );
  course.fill(PREDICT, "return 1;");
  await course.task(["reset", "1.1"]);
  course.fill(MAJORITY, "return 1;");
  await course.task(["reset", "1.2"]);
  const { out, code } = await course.task(["restore"]);
  const [first, second] = out.split("\n");
  assert.match(
    first,
    /^1 {2}just now {2}reset {2}exercises\/01-votes\/majority\.ts {2}\d{4}-/,
  );
  assert.match(
    second,
    /^2 {2}just now {2}reset {2}exercises\/01-votes\/predict\.ts {3}\d{4}-/,
  );
  assert.equal(code, 0);
});

Deno.test("restore brings the newest text back that differs, and keeps what stood there", async () => {
  await using course = await makeCourse();
  const stub = course.read(PREDICT);
  const mine = course.fill(PREDICT, "return 1;");
  await course.task(["reset", "1.1"]);
  const { out, code } = await course.task(["restore", "1.1"]);
  assert.equal(course.read(PREDICT), mine);
  assert.match(
    out,
    /predict\.ts is the text of just now again, from \.descent/,
  );
  assert.equal(code, 0);
  const [, kept] = /what stood there is kept in (\S+)/.exec(out) ?? [];
  assert.equal(course.read(`${kept}/${PREDICT}`), stub);
  // The newest that differs is the stub now: back and forth.
  await course.task(["restore", "predict"]);
  assert.equal(course.read(PREDICT), stub);
});

Deno.test("restore takes a name, a path, and a path into the backups", async () => {
  await using course = await makeCourse();
  const mine = course.fill(PREDICT, "return 1;");
  const { out } = await course.task(["reset", "1.1"]);
  const [, kept] = /kept as (\S+)/.exec(out) ?? [];
  const stub = course.read(PREDICT);
  for (const word of ["predict", PREDICT, `./${PREDICT}`, kept]) {
    course.write(PREDICT, stub);
    const { code } = await course.task([
      "restore",
      word,
      "--from",
      kept.split("/")[2],
    ]);
    assert.deepEqual([code, course.read(PREDICT)], [0, mine], word);
  }
});

Deno.test("restore brings a removed file back, of no exercise at all", async () => {
  await using course = await makeCourse();
  course.write(".descent/backups/2026-01-01T00-00-00-000/lib/old.ts", "old\n");
  assert.equal((await course.task(["restore", "lib/old.ts"])).code, 0);
  assert.equal(course.read("lib/old.ts"), "old\n");
});

Deno.test("restore --from brings a whole backup back, after asking", async () => {
  await using course = await makeCourse();
  const mine = [
    course.fill(PREDICT, "return 1;"),
    course.fill(MAJORITY, "return 1;"),
  ];
  await course.task(["reset", "1", "--yes"]);
  const asked = await course.task(["restore", "--from", "1"]);
  assert.deepEqual([asked.code, asked.err], [
    2,
    "error: there is no terminal to ask on; to go ahead: deno task restore --from 1 --yes\n",
  ]);
  assert.equal(
    (await course.task(["restore", "--from", "1", "--yes"])).code,
    0,
  );
  assert.deepEqual([course.read(PREDICT), course.read(MAJORITY)], mine);
});

Deno.test("restore --dry-run shows the difference and changes nothing", async () => {
  await using course = await makeCourse();
  course.fill(PREDICT, "return 1;");
  await course.task(["reset", "1.1"]);
  const stub = course.read(PREDICT);
  const { out } = await course.task(["restore", "1.1", "--dry-run"]);
  assert.match(out, /- {3}throw new Todo/);
  assert.match(out, /\+ {3}return 1;/);
  assert.equal(course.read(PREDICT), stub);
});

Deno.test("restore says what there is where there is nothing to bring back", async () => {
  await using course = await makeCourse();
  course.fill(PREDICT, "return 1;");
  await course.task(["reset", "1.1"]);
  for (
    const [args, message] of [
      [
        ["restore", "1.2"],
        /there is no backup of exercises\/01-votes\/majority/,
      ],
      [["restore", "nothing"], /no chapter or exercise is called "nothing"/],
      [["restore", "1"], /"1" is a whole chapter/],
      [["restore", "1.1", "--from", "7"], /there is no backup 7/],
      [["restore", "1.1", "--from", "../.."], /there is no backup \.\.\/\.\./],
    ] as const
  ) {
    const { code, err } = await course.task(args);
    assert.equal(code, 2, args.join(" "));
    assert.match(err, message);
  }
});

Deno.test("neither restore nor reset writes through a link that leads out of the course", async () => {
  await using course = await makeCourse();
  await using outside = await makeCourse();
  const mine = course.fill(PREDICT, "return 1;");
  await course.task(["reset", "1.1"]);
  await Deno.remove(course.path(PREDICT));
  outside.write("target.ts", mine.replace("1;", "2;"));
  Deno.symlinkSync(outside.path("target.ts"), course.path(PREDICT));
  for (const args of [["reset", "1.1"], ["restore", "1.1"]]) {
    const { code, err } = await course.task(args);
    assert.equal(code, 2);
    assert.match(
      err,
      /^error: .*predict\.ts leads out of the course, to .*target\.ts; nothing was written/,
    );
    assert.match(outside.read("target.ts"), /return 2/);
  }
});
