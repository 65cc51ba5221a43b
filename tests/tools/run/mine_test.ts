import assert from "node:assert/strict";
import { isThere } from "../../../tools/files/is_there.ts";
import { type CourseCopy, makeCourse } from "../exercise/course_helper.ts";
import { Reader } from "../exercise/reader_helper.ts";

const PREDICT = "exercises/01-votes/predict.ts";
const MAJORITY = "exercises/01-votes/majority.ts";

/** The small course, with a payoff that uses its exercises, of which one uses the other. */
async function votes(prefix?: string): Promise<CourseCopy> {
  const course = await makeCourse(prefix);
  course.write(
    "course/01-votes.md",
    course.read("course/01-votes.md")
      .replace(
        "/** Says 1 when more",
        'import { predict } from "./predict.ts";\n\n/** Says 1 when more',
      )
      .replace(
        /let ones = 0;\n[^]*?return 2 \* ones.*\n/,
        "return predict(votes.map(() => 2), votes, votes.length + 1);\n",
      )
      .replace(
        "/** Tells what",
        'import { majority } from "../votes/majority.ts";\nimport { predict } from "lib/votes/predict.ts";\n\n/** Tells what',
      )
      .replace(
        'console.log("payoff',
        'console.log("answers:", predict([1], [2], 2), majority([1, 1, 0]));\n  console.log("payoff',
      ),
  );
  const { code, err } = await course.task(["tangle"]);
  assert.equal(code, 0, err);
  return course;
}

/** A right answer that says when it is asked. */
const SPEAKS = `console.log("my predict");
  return dot(w, x) >= threshold ? 1 : 0;`;
/** What a module says as soon as it is loaded. */
const LOADED = '\nconsole.log("LOADED");\n';

Deno.test("run --mine runs on what passes, the reference for the rest, and says which is which", async () => {
  await using course = await votes("descent mine ünï-");
  course.fill(PREDICT, SPEAKS);
  const { code, out, err } = await course.task(["run", "1", "--mine", "fast"]);
  assert.deepEqual({ code, out, err }, {
    code: 0,
    out: `on yours          1.1  predict   ${PREDICT}
on the reference  1.2  majority  not written yet

my predict
my predict
answers: 1 1
payoff of chapter 1: fast
`,
    err: "",
  });
  assert.deepEqual([...Deno.readDirSync(course.path(".descent/mine"))], []);
  assert.equal(
    (await course.task(["run", "1"])).out,
    "answers: 1 1\npayoff of chapter 1: \n",
  );
});

Deno.test("run --mine lets the learner's modules import each other", async () => {
  await using course = await votes();
  course.fill(PREDICT, SPEAKS);
  course.solve(MAJORITY);
  const { out } = await course.task(["run", "1", "--", "--mine"]);
  assert.match(out, /^on yours +1\.1 .*\non yours +1\.2 /);
  assert.equal(out.match(/^my predict$/gm)?.length, 2);
  assert.match(out, /^payoff of chapter 1: $/m);
});

Deno.test("run --mine --real hands --real on, and nothing of ours", async () => {
  await using course = await votes();
  const { code, out } = await course.task(["run", "--real", "--mine", "1"]);
  assert.equal(code, 0);
  assert.match(out, /^payoff of chapter 1: --real$/m);
});

Deno.test("run --mine never loads a module that fails, is refused, or was edited after it passed", async () => {
  await using course = await votes();
  const passing = course.fill(PREDICT, SPEAKS);
  assert.equal((await course.task(["exercise", "1.1"])).code, 0);
  for (
    const [text, why] of [
      [
        passing.replace(">= threshold", "> threshold") + LOADED,
        "changed since it passed",
      ],
      [
        passing.replace(">= threshold", "> threshold") + LOADED,
        "not passed yet",
      ],
      [`${passing + LOADED}let a; let a;\n`, "can't be loaded"],
      [
        passing.replace(
          /console[^]*1 : 0;/,
          'throw new Todo("1.1", "predict");',
        ) +
        LOADED,
        "not finished yet",
      ],
      [
        passing.replace("export function", "function") + LOADED,
        "can't be loaded",
      ],
    ]
  ) {
    course.write(PREDICT, text);
    const { code, out } = await course.task(["run", "1", "--mine"]);
    assert.match(
      out,
      new RegExp(`^on the reference +1\\.1 +predict +${why}$`, "m"),
    );
    assert.doesNotMatch(out, /LOADED|my predict/);
    assert.equal(code, 0);
  }
  // Exported in a list, it counts.
  course.write(
    PREDICT,
    passing.replace("export function", "function") + LOADED +
      "export { predict };\n",
  );
  assert.match((await course.task(["run", "1", "--mine"])).out, /^LOADED$/m);
});

Deno.test("run --mine does not believe a record of the same text", async () => {
  await using course = await votes();
  course.fill(PREDICT, SPEAKS);
  await course.task(["exercise", "1.1"]);
  // A stricter check than the one that it passed.
  const kit = "course/01-votes.exercises.md";
  course.write(
    kit,
    course.read(kit).replace(
      "equal(await mine.predict([1], [2], 2), 1);",
      "equal(await mine.predict([1], [2], 2), 7 as 1);",
    ),
  );
  await course.task(["tangle"]);
  const { out } = await course.task(["run", "1", "--mine"]);
  assert.match(out, /^on the reference +1\.1 +predict +passes no longer$/m);
  assert.doesNotMatch(out, /my predict/);
});

Deno.test("run --mine runs the text that was judged, whatever is saved while it runs", async () => {
  await using course = await votes();
  const text = course.fill(PREDICT, SPEAKS);
  const child = course.command(["run", "1", "--mine", "--wait"]).spawn();
  const out = new Reader(child.stdout);
  // Saved over and over, from before the judgement to after the start.
  const spoilt = text.replace(">=", "<") + LOADED;
  let saves = 0;
  const saving = setInterval(() => {
    course.write(PREDICT, ++saves % 2 === 0 ? text : spoilt);
  }, 1);
  await out.until(/payoff of chapter 1: --wait\n/);
  clearInterval(saving);
  child.kill("SIGINT");
  assert.equal((await child.status).code, 130);
  await child.stderr.cancel();
  assert.doesNotMatch(out.text, /LOADED/);
  // Where the judge never met the text that passes, there was nothing to copy.
  const copies = course.path(".descent/mine");
  assert.deepEqual(isThere(copies) ? [...Deno.readDirSync(copies)] : [], []);
});

Deno.test("run --mine shows an error of the learner's at their own line", async () => {
  await using course = await votes("descent mine ünï-");
  const text = course.fill(
    PREDICT,
    `interface Never { a: 1 }
  if (w.length === 1 && x[0] === 2 && crowd) throw new RangeError("mine");
  return dot(w, x) >= threshold ? 1 : 0;`,
  ) + `
//# sourceMappingURL=../../lib/votes/predict.ts.map
const crowd = await Promise.resolve(import.meta.url.includes("/exercises/"));
`;
  course.write(PREDICT, text);
  const { code, out, err } = await course.task(["run", "1", "--mine"]);
  assert.match(out, /^on yours +1\.1 /);
  const line = text.split("\n").findIndex((row) => row.includes("RangeError"));
  const column = text.split("\n")[line].indexOf("new RangeError") + 1;
  assert.match(err, /RangeError: mine/);
  assert.ok(err.includes(`/${PREDICT}:${line + 1}:${column}`), err);
  assert.doesNotMatch(err, /\.descent/);
  assert.equal(code, 1);
});

Deno.test("run --mine ends on Ctrl-C while it judges", async () => {
  await using course = await votes();
  course.fill(PREDICT, "for (;;);");
  const child = course.command(["run", "1", "--mine"]).spawn();
  const [out, err] = [new Reader(child.stdout), new Reader(child.stderr)];
  const status = child.status;
  // The judge's child is at work once the maps are there and a second has passed.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  child.kill("SIGINT");
  assert.equal((await status).code, 130);
  assert.equal(out.text + err.text, "");
});

Deno.test("run --mine says when a payoff uses no exercise", async () => {
  await using course = await makeCourse();
  course.solve(PREDICT);
  assert.deepEqual(await course.task(["run", "1", "--mine"]), {
    code: 0,
    out:
      "this program uses no exercise: it runs on the reference\n\npayoff of chapter 1: \n",
    err: "",
  });
});

Deno.test("run --mine follows no link out of the tree", async () => {
  await using course = await votes();
  await using elsewhere = await makeCourse();
  course.fill(PREDICT, SPEAKS);
  await Deno.mkdir(course.path(".descent"), { recursive: true });
  await Deno.symlink(elsewhere.path("lib"), course.path(".descent/mine"));
  const { code, err } = await course.task(["run", "1", "--mine"]);
  assert.equal(code, 2);
  assert.match(
    err,
    /^error: run: \.descent\/mine leads to .*take the link away\n$/,
  );
});
