import assert from "node:assert/strict";
import { type CourseCopy, makeCourse } from "./course_helper.ts";

const FILES = [
  "exercises/01-votes/predict.ts",
  "exercises/01-votes/majority.ts",
];
/** Milliseconds after which a command is killed: from before it begins to after it has ended. */
const MOMENTS = [...Array.from({ length: 12 }, (_, i) => 10 + i * 14), 3000];

Deno.test("reset killed at any moment leaves each file whole, and the learner's text somewhere", async () => {
  await using course = await makeCourse();
  const stubs = FILES.map((file) => course.read(file));
  let [cut, done] = [0, 0];
  for (const [index, moment] of MOMENTS.entries()) {
    const mine = FILES.map((file, i) => {
      const text = `${stubs[i]}// mine ${index} ${"x".repeat(50_000)}\n`;
      course.write(file, text);
      return text;
    });
    const child = course.command(["reset", "1", "--yes"]).spawn();
    const signal = index % 3 === 0 ? "SIGINT" : "SIGKILL";
    await new Promise((resolve) => setTimeout(resolve, moment));
    try {
      child.kill(signal);
    } catch {
      // It has ended.
    }
    const { success } = await child.output();
    if (success) done++;
    else cut++;
    const backups = backupTexts(course.path(".descent/backups"));
    FILES.forEach((file, i) => {
      const now = course.read(file);
      assert.ok(
        now === mine[i] || now === stubs[i],
        `${file} is neither the learner's text nor the stub after ${moment} ms`,
      );
      if (now !== mine[i]) {
        assert.ok(
          backups.includes(mine[i]),
          `${file} was lost after ${moment} ms`,
        );
      }
    });
    assertProgressWhole(course.path(".descent/progress.json"));
  }
  assert.ok(cut > 0 && done > 0, `no variety: ${cut} cut, ${done} done`);
});

Deno.test("exercise and hint killed at any moment leave exercises and progress whole", async () => {
  await using course = await makeCourse();
  course.solve(FILES[0]);
  const texts = FILES.map((file) => course.read(file));
  for (const [index, moment] of MOMENTS.entries()) {
    const child = course.command(
      index % 2 === 0 ? ["exercise", "1"] : ["hint", "1.2"],
    ).spawn();
    await new Promise((resolve) =>
      setTimeout(resolve, moment * (index % 2 === 0 ? 2 : 1))
    );
    try {
      child.kill(index % 3 === 0 ? "SIGINT" : "SIGKILL");
    } catch {
      // It has ended.
    }
    await child.output();
    assert.deepEqual(FILES.map((file) => course.read(file)), texts);
    assertProgressWhole(course.path(".descent/progress.json"));
  }
  const { code, err } = await course.task(["exercise", "1.1"]);
  assert.deepEqual([code, err], [0, ""]);
});

/**
 * Kills the process before the Nth change of the disk, in the middle of it where that can be.
 */
const KILLER = `
let left = Number("COUNT");
const die = () => Deno.kill(Deno.pid, "SIGKILL");
for (const name of ["mkdirSync", "openSync", "renameSync", "removeSync"]) {
  const real = Deno[name];
  Deno[name] = (...args) => {
    if (name === "openSync" && !args[1]?.write) return real(...args);
    if (--left < 0) die();
    return real(...args);
  };
}
const { writeSync } = Deno.FsFile.prototype;
Deno.FsFile.prototype.writeSync = function (bytes) {
  if (--left < 0) {
    writeSync.call(this, bytes.subarray(0, bytes.length >> 1));
    die();
  }
  return writeSync.call(this, bytes);
};
`;

/** Runs a command again and again, killed at its first change of the disk, its second, … until it gets through. */
async function killEverywhere(
  course: CourseCopy,
  args: string[],
  prepare: () => void,
  inspect: () => void,
): Promise<number> {
  for (let count = 0; count < 200; count++) {
    prepare();
    course.write("killer.js", KILLER.replace("COUNT", String(count)));
    const { success, signal, stderr } = await course.command(args, {}, [
      "--allow-run",
      "--preload=killer.js",
    ]).output();
    inspect();
    if (success) return count;
    assert.equal(signal, "SIGKILL", new TextDecoder().decode(stderr));
  }
  throw new Error("it never got through");
}

Deno.test("reset killed at each of its changes of the disk loses nothing", async () => {
  await using course = await makeCourse();
  const stubs = FILES.map((file) => course.read(file));
  const folder = course.path("exercises/01-votes");
  const names = filesIn(folder);
  let mine: string[] = [];
  let round = 0;
  const points = await killEverywhere(course, ["reset", "1", "--yes"], () => {
    round++;
    mine = FILES.map((file, i) => {
      course.write(file, `${stubs[i]}// mine ${round}\n`);
      return course.read(file);
    });
  }, () => {
    const backups = backupTexts(course.path(".descent/backups"));
    FILES.forEach((file, i) => {
      const now = course.read(file);
      assert.ok(
        now === mine[i] || now === stubs[i] && backups.includes(mine[i]),
        `${file} was lost at change ${round}`,
      );
    });
    assertProgressWhole(course.path(".descent/progress.json"));
    assert.deepEqual(filesIn(folder), names);
  });
  assert.ok(points > 20, `only ${points} points`);
});

Deno.test("progress survives a kill at each change of the disk", async () => {
  await using course = await makeCourse();
  course.write(
    ".descent/progress.json",
    '{"version":1,"exercises":{"2.1":{"status":"passed","hints":1}}}',
  );
  const points = await killEverywhere(course, ["hint", "1.1"], () => {}, () => {
    const { exercises } = JSON.parse(course.read(".descent/progress.json"));
    assert.deepEqual(exercises["2.1"], { status: "passed", hints: 1 });
  });
  assert.ok(points >= 4, `only ${points} points`);
  assert.equal(
    JSON.parse(course.read(".descent/progress.json")).exercises["1.1"].hints,
    1,
  );
});

function filesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

function assertProgressWhole(path: string): void {
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  assert.equal(JSON.parse(text).version, 1);
}

function backupTexts(folder: string): string[] {
  const texts: string[] = [];
  try {
    for (const entry of Deno.readDirSync(folder)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory) texts.push(...backupTexts(path));
      else texts.push(Deno.readTextFileSync(path));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return texts;
}
