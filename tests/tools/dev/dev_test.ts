import assert from "node:assert/strict";
import { listBackups } from "../../../tools/files/backups.ts";
import { type CourseCopy, makeCourse } from "../exercise/course_helper.ts";
import { Reader } from "../exercise/reader_helper.ts";

const CHAPTER = "course/01-votes.md";
const DOT = "lib/votes/dot.ts";
const READY = /^ready .*\n/m;

/** Starts `dev`, waits until it is ready, and ends it if the test does not. */
async function startDev(course: CourseCopy) {
  const child = course.command(["dev"]).spawn();
  const [out, err] = [new Reader(child.stdout), new Reader(child.stderr)];
  const dev = {
    child,
    out,
    err,
    /** What is printed about the next save. */
    next: async () => (await out.until(READY)).replace(/ in \d+ ms/, ""),
    async [Symbol.asyncDispose]() {
      try {
        child.kill("SIGKILL");
      } catch {
        // It has ended.
      }
      await child.status;
    },
  };
  await dev.next();
  return dev;
}

/** Replaces a text that is there. */
function edit(course: CourseCopy, path: string, from: string, to: string) {
  const text = course.read(path);
  assert.ok(text.includes(from), `${path} has no ${from}`);
  course.write(path, text.replace(from, () => to));
}

Deno.test("dev tangles a saved chapter once, makes its maps, and ends on Ctrl-C", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  edit(course, CHAPTER, "let sum = 0;", "let sum = 0; // from nothing");
  const text = await dev.next();
  assert.match(text, /^rebuilding course\/01-votes\.md\nready · course\//);
  assert.match(course.read(DOT), /let sum = 0; \/\/ from nothing/);
  const line = course.read(DOT).split("\n").findIndex((text) =>
    text.includes("from nothing")
  );
  assert.ok(line > 0);
  // Neither what it wrote nor the maps are news.
  assert.equal(await dev.out.quiet(1500), "");
  assert.ok(course.has(`${DOT}.map`));
  dev.child.kill("SIGINT");
  assert.equal((await dev.child.status).code, 0);
  await dev.out.until(/^Stopped watching\.\n$/);
  assert.equal(dev.err.text, "");
});

Deno.test("dev carries an edit of a generated file into its chapter, once", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  edit(course, DOT, "let sum = 0;", "let sum = 0.0; // edited");
  const line =
    course.read(DOT).split("\n").findIndex((text) => text.includes("edited")) +
    1;
  const at =
    course.read(CHAPTER).split("\n").findIndex((text) =>
      text.includes("let sum = 0;")
    ) + 1;
  const text = await dev.next();
  assert.match(
    text,
    new RegExp(
      `^rebuilding ${DOT}\n${DOT}:${line} → ${CHAPTER}:${at}\nready · ${DOT} → `,
    ),
  );
  assert.match(course.read(CHAPTER), /let sum = 0\.0; \/\/ edited/);
  assert.equal(await dev.out.quiet(700), "");
  // The other way afterwards.
  edit(course, CHAPTER, "// edited", "// edited twice");
  await dev.next();
  assert.match(course.read(DOT), /let sum = 0\.0; \/\/ edited twice/);
});

Deno.test("dev shows what is wrong with a chapter, writes nothing, and goes on when it is mended", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  const [chapter, dot] = [course.read(CHAPTER), course.read(DOT)];
  course.write(
    CHAPTER,
    chapter.replace("let sum = 0;", "let sum = ;").replace("# Votes", "# V"),
  );
  assert.match(
    await dev.next(),
    /^rebuilding course\/01-votes\.md\ncourse\/01-votes\.md:\d+:\d+: Expression expected.*\n {2}→ .*\nready · 1 to mend; still watching\n$/,
  );
  course.write(CHAPTER, chapter.replace("```ts file=", "```ts fil="));
  assert.match(
    await dev.next(),
    /course\/01-votes\.md:13:7: unknown attribute fil\n {2}→ did you mean file\?\nready · 1 to mend/,
  );
  assert.equal(course.read(DOT), dot);
  course.write(CHAPTER, chapter.replace("let sum = 0;", "let sum = 0.5;"));
  assert.match(await dev.next(), /^ready · course\/01-votes\.md → /m);
  assert.match(course.read(DOT), /let sum = 0\.5;/);
});

Deno.test("dev refuses when both sides were edited, and loses neither", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  const here = course.read(DOT).replace("let sum = 0;", "let sum = 1;");
  const there = course.read(CHAPTER).replace("let sum = 0;", "let sum = 2;");
  course.write(DOT, here);
  course.write(CHAPTER, there);
  // The two saves may come as one or as two.
  const text = await dev.out.until(/both changed[^]*?\nready .*\n/);
  assert.match(text, /^lib\/votes\/dot\.ts:\d+:1: this file and its chapter/m);
  assert.match(text, /course\/01-votes\.md:\d+:\d+/);
  const all = [
    course.read(DOT),
    course.read(CHAPTER),
    ...listBackups(course.root).flatMap(({ folder, paths }) =>
      paths.map((path) => course.read(`${folder}/${path}`))
    ),
  ].join();
  assert.match(all, /let sum = 1;/);
  assert.match(all, /let sum = 2;/);
  course.write(CHAPTER, there.replace("let sum = 2;", "let sum = 1;"));
  assert.match(await dev.next(), /^ready · course\//m);
  assert.equal(course.read(DOT), here);
});

Deno.test("dev follows editors that save by rename and by steps", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  const chapter = course.read(CHAPTER);
  const version = (n: number) =>
    chapter.replace("let sum = 0;", `let sum = ${n};`);
  const path = course.path(CHAPTER);

  Deno.renameSync(path, `${path}~`);
  course.write(CHAPTER, version(1));
  await dev.next();
  assert.match(course.read(DOT), /sum = 1;/);

  course.write("course/.saving", version(2));
  Deno.renameSync(course.path("course/.saving"), path);
  await dev.next();
  assert.match(course.read(DOT), /sum = 2;/);

  Deno.truncateSync(path);
  await new Promise((resolve) => setTimeout(resolve, 60));
  course.write(CHAPTER, version(3));
  const text = await dev.next();
  assert.doesNotMatch(text, /to mend/);
  assert.match(course.read(DOT), /sum = 3;/);

  // Saved without a change: no news.
  course.write(CHAPTER, version(3));
  assert.equal(await dev.out.quiet(600), "");
});

Deno.test("dev says that a chapter is gone, keeps what it made, and goes on when it is back", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  const [chapter, dot] = [course.read(CHAPTER), course.read(DOT)];
  await Deno.remove(course.path(CHAPTER));
  const text = await dev.next();
  assert.match(text, /^course\/01-votes\.md is gone\. What it made stays/m);
  assert.match(
    text,
    /^course\/01-votes\.exercises\.md:1:1: a kit without its chapter$/m,
  );
  assert.equal(course.read(DOT), dot);
  course.write(CHAPTER, chapter.replace("let sum = 0;", "let sum = 7;"));
  assert.match(await dev.next(), /^ready · course\/01-votes\.md → /m);
  assert.match(course.read(DOT), /sum = 7;/);
});

Deno.test("dev takes up a new chapter, and leaves the files of one that was taken away with its kit", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  const text = "---\ntitle: New\n---\n\n```ts file=lib/new.ts\n" +
    "export const a = 1;\n```\n";
  course.write("course/03-new.md", text);
  await dev.next();
  assert.match(course.read("lib/new.ts"), /export const a = 1;/);
  await Deno.remove(course.path("course/03-new.md"));
  const gone = await dev.next();
  assert.match(gone, /^course\/03-new\.md is gone\./m);
  assert.match(gone, /^1 file is made by no chapter, as lib\/new\.ts;/m);
  assert.ok(course.has("lib/new.ts"));
  // It is no stranger either: other edits still go into their chapters.
  edit(course, DOT, "let sum = 0;", "let sum = 0.0;");
  assert.match(await dev.next(), /^lib\/votes\/dot\.ts:\d+ → course\/01/m);
  assert.ok(course.has("lib/new.ts"));
});

Deno.test("dev leaves an exercise alone that a learner has edited", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  const path = "exercises/01-votes/predict.ts";
  const mine = course.fill(path, "return 1; // mine");
  edit(course, CHAPTER, "Fires when the weighted", "Fires if the weighted");
  await dev.next();
  assert.equal(course.read(path), mine);
  assert.match(course.read("lib/votes/predict.ts"), /Fires if/);
});

Deno.test("dev says what it can't write, and writes it once it can", async () => {
  await using course = await makeCourse();
  await using dev = await startDev(course);
  const folder = course.path("lib/votes");
  await Deno.rename(folder, `${folder}_away`);
  await Deno.writeTextFile(folder, "in the way");
  edit(course, CHAPTER, "let sum = 0;", "let sum = 0.25;");
  await dev.out.until(
    /^error: .*; nothing is lost.*\nready · nothing was written; still watching\n/m,
  );
  await Deno.remove(folder);
  await Deno.rename(`${folder}_away`, folder);
  edit(course, CHAPTER, "# Votes", "# The votes");
  await dev.out.until(/^ready · .* → \d+ files/m);
  assert.match(course.read(DOT), /let sum = 0\.25;/);
});

Deno.test("dev ends in the middle of a rebuild with every file whole", async () => {
  await using course = await makeCourse();
  const before = course.read(DOT);
  const after = before.replace("let sum = 0;", "let sum = 0.125;");
  for (const delay of [0, 10, 30, 60]) {
    await using dev = await startDev(course);
    edit(course, CHAPTER, "let sum = 0;", "let sum = 0.125;");
    await dev.out.until(/rebuilding/);
    await new Promise((resolve) => setTimeout(resolve, delay));
    dev.child.kill("SIGINT");
    assert.equal((await dev.child.status).code, 0);
    assert.ok([before, after].includes(course.read(DOT)));
    assert.deepEqual([...Deno.readDirSync(course.path(".descent/tmp"))], []);
    // The next start completes it.
    await using again = await startDev(course);
    assert.equal(course.read(DOT), after);
    edit(course, CHAPTER, "let sum = 0.125;", "let sum = 0;");
    await again.next();
    assert.equal(course.read(DOT), before);
  }
});
