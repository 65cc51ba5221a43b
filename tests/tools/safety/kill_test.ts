/**
 * The same promise with real commands, real git and a real kill.
 *
 * @module
 */
import assert from "node:assert/strict";
import { type CourseCopy, makeCourse } from "../exercise/course_helper.ts";

const KILLS = 50;
const FILES = [
  "exercises/01-votes/predict.ts",
  "exercises/01-votes/majority.ts",
  "exercises/02-echo/echo.ts",
];

Deno.test(`${KILLS} kills of real commands, at any moment, lose no text that a learner saved`, async (t) => {
  const seed = Number(Deno.env.get("DESCENT_SEED") ?? Date.now() % 2 ** 31);
  await t.step(`with seed ${seed}`, async () => {
    await using upstream = await makeCourse();
    await using mine = await makeCourse();
    const random = draws(seed);
    const versions = publish(upstream);
    await Deno.remove(mine.root, { recursive: true });
    git(upstream.root, "clone", "-q", upstream.root, mine.root);
    let saved = new Set<string>();
    const seen = { cut: 0, done: 0 };
    for (let round = 0; round < KILLS; round++) {
      const file = FILES[random(FILES.length)];
      const text = edited(mine, file, round);
      saved = saved.intersection(texts(mine, file)).add(text);
      mine.write(file, text);
      if (random(4) === 0) {
        git(mine.root, "add", "exercises");
        git(mine.root, "commit", "-q", "-m", `round ${round}`);
      }
      release(upstream, versions[random(versions.length)]);
      const commands = [
        ["update"],
        ["update"],
        ["reset", "1.1"],
        ["reset", "1", "--yes"],
        ["restore", "1.1"],
        ["hint", "1.1"],
        ["solution", "1.1"],
      ];
      const [task, ...args] = commands[random(commands.length)];
      const child = mine.command([task, ...args]).spawn();
      // An update asks git several times, which takes a while.
      await pause(random(task === "update" ? 500 : 120));
      try {
        child.kill("SIGKILL");
      } catch {
        // It has ended.
      }
      const { signal } = await child.output();
      if (signal === "SIGKILL") seen.cut++;
      else seen.done++;
      await gitIsIdle(mine);
      const lost = saved.difference(texts(mine));
      assert.equal(lost.size, 0, `round ${round}, ${task}:\n${[...lost][0]}`);
    }
    assert.ok(seen.cut > 0 && seen.done > 0, JSON.stringify(seen));
    // And then one that nobody kills completes what the others began.
    const last = await mine.task(["update"]);
    assert.deepEqual([last.code, last.err], [0, ""]);
    assert.equal(git(mine.root, "ls-files", "-u"), "");
    assert.match((await mine.task(["update"])).out, /up to date/);
    assert.equal(saved.difference(texts(mine)).size, 0);
  });
});

/** Makes a repository of the course, and two further versions whose stubs say other things. */
function publish(course: CourseCopy): Record<string, string>[] {
  git(course.root, "init", "-q", "-b", "main");
  Deno.writeTextFileSync(
    course.path(".gitignore"),
    "*.map\n.descent/\nnode_modules/\n",
  );
  git(course.root, "add", "-A");
  git(course.root, "commit", "-q", "-m", "first");
  return ["", "Says 1 or 0. ", "Answers. "].map((words) => {
    const version: Record<string, string> = {};
    FILES.forEach((file) => {
      const stub = course.read(file).replace("/** ", `/** ${words}`);
      const number = { predict: "1.1", majority: "1.2", echo: "2.1" }[
        /(\w+)\.ts$/.exec(file)![1]
      ];
      version[file] = stub;
      version[`tests/course/${file.split("/")[1]}/${number}.stub.txt`] = stub;
    });
    return version;
  });
}

function release(course: CourseCopy, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) course.write(path, text);
  git(course.root, "add", "-A");
  git(course.root, "commit", "-q", "--allow-empty", "-m", "release");
}

function edited(course: CourseCopy, file: string, round: number): string {
  const before = course.has(file) ? course.read(file) : "";
  // Conflicts are resolved by taking both sides.
  return `${
    before.replace(/^(<{7}|={7}|>{7}).*\n/gm, "")
      .replace(/throw new Todo\(.*\);/, "return 1;")
  }// mine ${round}\n`;
}

/** What is in the exercises of commits. A commit never changes. */
const COMMITTED = new Map<string, string[]>();

/** Every text that is to be found: in exercises, in backups, in commits. */
function texts(course: CourseCopy, except?: string): Set<string> {
  const found = new Set<string>();
  const visit = (folder: string) => {
    if (!course.has(folder)) return;
    for (const entry of Deno.readDirSync(course.path(folder))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory) visit(path);
      else if (path !== except) found.add(course.read(path));
    }
  };
  visit("exercises");
  visit(".descent/backups");
  for (const commit of git(course.root, "rev-list", "HEAD").split("\n")) {
    const texts = COMMITTED.getOrInsertComputed(
      commit,
      () =>
        FILES.map((file) => run(course.root, ["show", `${commit}:${file}`]))
          .filter(({ success }) => success).map(({ stdout }) => stdout),
    );
    for (const text of texts) found.add(text);
  }
  return found;
}

/** Git lives on a little when the command that asked it is killed. */
async function gitIsIdle(course: CourseCopy): Promise<void> {
  for (let i = 0; i < 40 && course.has(".git/index.lock"); i++) await pause(50);
  // Git itself was killed, or the machine: what git's own message tells people to do.
  if (course.has(".git/index.lock")) {
    Deno.removeSync(course.path(".git/index.lock"));
  }
}

function git(root: string, ...args: string[]): string {
  const { success, stdout, stderr } = run(root, args);
  if (!success) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}

function run(root: string, args: string[]) {
  const { success, stdout, stderr } = new Deno.Command("git", {
    args: ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", ...args],
    cwd: root,
    stdin: "null",
  }).outputSync();
  const decoder = new TextDecoder();
  return {
    success,
    stdout: decoder.decode(stdout),
    stderr: decoder.decode(stderr),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whole numbers below a limit, the same for the same seed. */
function draws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}
