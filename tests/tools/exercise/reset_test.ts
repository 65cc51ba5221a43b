import assert from "node:assert/strict";
import { makeCourse } from "./course_helper.ts";

const PREDICT = "exercises/01-votes/predict.ts";
const MAJORITY = "exercises/01-votes/majority.ts";

Deno.test("reset puts the stub back and says where the learner's text is kept", async () => {
  await using course = await makeCourse();
  const stub = course.read(PREDICT);
  const mine = course.fill(PREDICT, "return 1;");
  await course.task(["hint", "1.1"]);
  const { code, out, err } = await course.task(["reset", "1.1"]);
  const [, backup] =
    /^1\.1 predict: exercises\/01-votes\/predict\.ts is the stub again\n {2}yours is kept as (\S+)\n$/
      .exec(out) ?? [];
  assert.match(
    backup,
    /^\.descent\/backups\/[\d-]+T[\d-]+\/exercises\/01-votes\/predict\.ts$/,
  );
  assert.equal(course.read(backup), mine);
  assert.equal(course.read(PREDICT), stub);
  assert.deepEqual([code, err], [0, ""]);
  assert.deepEqual(
    JSON.parse(course.read(".descent/progress.json")).exercises["1.1"],
    { status: "todo", hints: 0 },
  );
});

Deno.test("reset keeps no backup of a stub, and brings a missing file back", async () => {
  await using course = await makeCourse();
  const stub = course.read(PREDICT);
  assert.match(
    (await course.task(["reset", "1.1"])).out,
    /is the stub already\n$/,
  );
  await Deno.remove(course.path("exercises/01-votes"), { recursive: true });
  assert.match(
    (await course.task(["reset", "1.1"])).out,
    /predict\.ts is the stub again\n$/,
  );
  assert.equal(course.read(PREDICT), stub);
  assert.throws(
    () => Deno.statSync(course.path(".descent/backups")),
    Deno.errors.NotFound,
  );
});

Deno.test("reset of a chapter asks first", async () => {
  await using course = await makeCourse();
  const mine = course.fill(PREDICT, "return 1;");
  const { code, err } = await course.task(["reset", "1"]);
  assert.deepEqual([code, err], [
    2,
    "error: there is no terminal to ask on; to go ahead: deno task reset 1 --yes\n",
  ]);
  assert.equal(course.read(PREDICT), mine);
});

Deno.test("reset --yes resets a chapter into one backup folder", async () => {
  await using course = await makeCourse();
  course.fill(PREDICT, "return 1;");
  course.fill(MAJORITY, "return 1;");
  assert.equal((await course.task(["reset", "1", "--yes"])).code, 0);
  const folders = [...Deno.readDirSync(course.path(".descent/backups"))];
  assert.equal(folders.length, 1);
  const files = [
    ...Deno.readDirSync(
      course.path(`.descent/backups/${folders[0].name}/exercises/01-votes`),
    ),
  ];
  assert.deepEqual(files.map(({ name }) => name).sort(), [
    "majority.ts",
    "predict.ts",
  ]);
});

Deno.test("reset keeps bytes that are no text", async () => {
  await using course = await makeCourse();
  const bytes = new Uint8Array([0xff, 0xfe, 0, 0x80, 10]);
  Deno.writeFileSync(course.path(PREDICT), bytes);
  const { out } = await course.task(["reset", "1.1"]);
  const [, backup] = /kept as (\S+)/.exec(out) ?? [];
  assert.deepEqual(Deno.readFileSync(course.path(backup)), bytes);
});

Deno.test("reset changes nothing when a backup cannot be written", async () => {
  await using course = await makeCourse();
  const mine = course.fill(PREDICT, "return 1;");
  course.write(".descent/backups", "a file in the way");
  const { code } = await course.task(["reset", "1.1"]);
  assert.equal(code, 2);
  assert.equal(course.read(PREDICT), mine);
});

Deno.test("reset says what is missing when there is no stub to put back", async () => {
  await using course = await makeCourse();
  const mine = course.fill(PREDICT, "return 1;");
  await Deno.remove(course.path("tests/course/01-votes/1.1.stub.txt"));
  const { code, err } = await course.task(["reset", "1.1"]);
  assert.deepEqual([code, err], [
    2,
    "error: tests/course/01-votes/1.1.stub.txt is missing, so there is no stub to put back; `deno task tangle` writes it\n",
  ]);
  assert.equal(course.read(PREDICT), mine);
});
