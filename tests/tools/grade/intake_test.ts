import assert from "node:assert/strict";
import type {
  ChapterIndex,
  ExerciseIndex,
} from "../../../tools/course/index.ts";
import { LIMITS, printable, takeIn } from "../../../tools/grade/intake.ts";

const EXERCISE = {
  id: "1.1",
  name: "predict",
  file: "exercises/01-votes/predict.ts",
} as ExerciseIndex;
const CHAPTER: ChapterIndex = {
  number: 1,
  name: "01-votes",
  title: "Votes",
  exercises: [EXERCISE],
};

async function withFolder(
  body: (folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "descent-intake-" });
  try {
    await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("takeIn() prefers the file at the fullest path, and one that can be read", async () => {
  await withFolder((folder) => {
    Deno.writeTextFileSync(`${folder}/predict.ts`, "flat");
    assert.deepEqual(takeIn(folder, CHAPTER).handed[0].path, "predict.ts");
    Deno.mkdirSync(`${folder}/01-votes`);
    Deno.symlinkSync("/etc/passwd", `${folder}/01-votes/predict.ts`);
    const { handed: [handed], notes } = takeIn(folder, CHAPTER);
    assert.equal(new TextDecoder().decode(handed.source), "flat");
    assert.deepEqual(notes, [
      "ignored 01-votes/predict.ts, as there is predict.ts",
    ]);
    Deno.removeSync(`${folder}/01-votes/predict.ts`);
    Deno.writeTextFileSync(`${folder}/01-votes/predict.ts`, "chapter");
    assert.equal(takeIn(folder, CHAPTER).handed[0].path, "01-votes/predict.ts");
  });
});

Deno.test("takeIn() takes exactly the largest size and no byte more", async () => {
  await withFolder((folder) => {
    Deno.writeFileSync(
      `${folder}/predict.ts`,
      new Uint8Array(LIMITS.file).fill(32),
    );
    assert.equal(takeIn(folder, CHAPTER).handed[0].source?.length, LIMITS.file);
    Deno.writeFileSync(
      `${folder}/predict.ts`,
      new Uint8Array(LIMITS.file + 1).fill(32),
    );
    assert.equal(
      takeIn(folder, CHAPTER).handed[0].problem,
      "predict.ts is larger than 256 KiB",
    );
  });
});

Deno.test("takeIn() looks at a limited number of files and folders", async () => {
  await withFolder((folder) => {
    for (let i = 0; i < LIMITS.entries + 5; i++) {
      Deno.writeTextFileSync(`${folder}/${i}`, "");
    }
    const { notes } = takeIn(folder, CHAPTER);
    assert.equal(
      notes[0],
      "has more than 2000 files; the rest was not looked at",
    );
    assert.match(notes[1], /^ignored 0, 1, 10, 100, [^;]* and 1980 more$/);
  });
  await withFolder((folder) => {
    Deno.mkdirSync(`${folder}/${"d/".repeat(12)}`, { recursive: true });
    assert.deepEqual(takeIn(folder, CHAPTER).notes, [
      `ignored ${"d/".repeat(9)}, more than 8 folders deep`,
    ]);
  });
});

Deno.test("takeIn() follows no link to a folder", async () => {
  await withFolder((folder) => {
    Deno.symlinkSync("/", `${folder}/01-votes`);
    Deno.symlinkSync(folder, `${folder}/loop`);
    const { handed: [handed], notes } = takeIn(folder, CHAPTER);
    assert.equal(handed.problem, "predict.ts was not handed in");
    assert.deepEqual(notes, ["ignored 01-votes, loop"]);
  });
});

Deno.test("takeIn() goes on past names that are no UTF-8, and folders that cannot be read", async () => {
  await withFolder(async (folder) => {
    Deno.writeTextFileSync(`${folder}/predict.ts`, "x");
    await new Deno.Command("sh", {
      args: ["-c", `touch "$(printf '${folder}/\\377.ts')"`],
    }).output();
    assert.equal(takeIn(folder, CHAPTER).handed[0].path, "predict.ts");
  });
});

Deno.test("printable() leaves no orders to a terminal", () => {
  assert.equal(printable("a\u001b[2J\n\u202eb"), "a�[2J��b");
  assert.equal(printable("x".repeat(300)), `${"x".repeat(200)}…`);
});
