import assert from "node:assert/strict";
import { report } from "../../../tools/update/report.ts";
import {
  answer,
  cloned,
  MAJORITY,
  PREDICT,
  release,
  type Small,
  stubOf,
  version,
} from "./world_helper.ts";

const OWN = answer({ ...PREDICT, about: "My own words." });
const NEW_PREDICT: Small = { ...PREDICT, about: "Says it better." };
const OLD = version([PREDICT, MAJORITY]);
const NEW = version([NEW_PREDICT, MAJORITY]);
const BOTH =
  /<<<<<<< yours\n \* My own words\.\n=======\n \* Says it better\.\n>>>>>>> new version\n/;

Deno.test("committed markers never lose upstream's side, with and without a further change", async () => {
  for (const further of [false, true]) {
    using world = cloned(OLD);
    const { upstream, mine } = world;
    mine.write(PREDICT.file, OWN);
    mine.commit("my answer");
    release(upstream, NEW);
    mine.tryGit("pull", "-q", "--no-rebase");
    mine.git("commit", "-qam", "m");
    if (further) {
      release(upstream, {
        ...NEW,
        [`tests/course/01-votes/1.1.stub.txt`]: `${
          stubOf(NEW_PREDICT)
        }// more\n`,
      });
    }
    const { plan } = await mine.update();
    assert.match(mine.read(PREDICT.file), BOTH);
    assert.equal(mine.read(PREDICT.file).includes("// more"), further);
    assert.deepEqual(plan.conflicts, [`${PREDICT.file}:5`]);
  }
});

Deno.test("markers whose start nobody knows stay, and are reported", async () => {
  using world = cloned(NEW);
  const { mine } = world;
  const marked = OWN.replace(
    " * My own words.\n",
    "<<<<<<< HEAD\n * My own words.\n=======\n * Says it better.\n>>>>>>> 1a2b3c4\n",
  );
  mine.write(PREDICT.file, marked);
  mine.commit("m");
  const { plan } = await mine.update();
  assert.equal(mine.read(PREDICT.file), marked);
  assert.match(
    plan.lines.join(),
    /predict\.ts:5: both sides stand here; choose/,
  );
});

Deno.test("a stash that was put back after a pull is merged again, both sides named", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, OWN);
  release(upstream, NEW);
  mine.git("stash", "-q");
  mine.git("pull", "-q");
  const head = mine.git("rev-parse", "HEAD");
  mine.tryGit("stash", "pop");
  assert.match(mine.read(PREDICT.file), />>>>>>> Stashed changes/);
  const done = await mine.update();
  assert.match(mine.read(PREDICT.file), BOTH);
  assert.deepEqual(done.plan.conflicts, [`${PREDICT.file}:5`]);
  assert.doesNotMatch(report(done, false), /is finished/);
  assert.equal(mine.git("ls-files", "-u"), "");
  assert.equal(mine.git("rev-parse", "HEAD"), head);
});

Deno.test("a conflict resolved by hand without `git add` counts as resolved", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, OWN);
  mine.commit("my answer");
  release(upstream, NEW);
  mine.tryGit("pull", "-q", "--no-rebase");
  const both = OWN.replace("My own words.", "Says it better, in my own words.");
  mine.write(PREDICT.file, both);
  const { plan } = await mine.update();
  assert.equal(mine.read(PREDICT.file), both);
  assert.deepEqual(plan.conflicts, []);
});

Deno.test("what could not be fetched is not called up to date", async () => {
  using world = cloned(OLD);
  const { mine } = world;
  mine.git("remote", "remove", "origin");
  const done = await mine.update();
  assert.ok(done.trouble);
  assert.equal(report(done, false), "Your exercises fit the stubs here.");
});

Deno.test("a stash whose lines lie beside upstream's keeps both, in exercises and in chapters", async () => {
  const chapter = "course/01-votes.md";
  using world = cloned({ ...OLD, [chapter]: "One.\nTwo.\nThree.\n" });
  const { upstream, mine } = world;
  // The line above the one that upstream changes.
  const own = answer(PREDICT).replace("/**\n", "/** Mine.\n");
  mine.write(PREDICT.file, own);
  mine.write(chapter, "One, mine.\nTwo.\nThree.\n");
  release(upstream, { ...NEW, [chapter]: "One.\nTwo, new.\nThree.\n" });
  mine.git("stash", "-q");
  mine.git("pull", "-q");
  mine.tryGit("stash", "pop");
  assert.match(mine.read(PREDICT.file), />>>>>>> Stashed changes/);
  assert.match(mine.read(chapter), />>>>>>> Stashed changes/);
  await mine.update();
  for (const text of ["Mine.", "Says it better.", "return dot"]) {
    assert.ok(mine.read(PREDICT.file).includes(text), text);
  }
  for (const text of ["One, mine.", "Two, new."]) {
    assert.ok(mine.read(chapter).includes(text), text);
  }
});

Deno.test("a committed conflict over a parameter keeps both sides", async () => {
  const about = "Takes a rate.";
  const with_ = (line: string, body = "throw") =>
    stubOf({ ...PREDICT, about }).replace(
      "w: number[], x: number[]",
      `\n  w: number[],\n  x: number[],\n  ${line}\n`,
    ).replace(/throw .*;/, (old) => body === "throw" ? old : body);
  const stub = "tests/course/01-votes/1.1.stub.txt";
  const old = with_("learningRate: number,");
  const next = with_("learningRate: number = 1,");
  using world = cloned({ ...OLD, [PREDICT.file]: old, [stub]: old });
  const { upstream, mine } = world;
  mine.write(PREDICT.file, with_("learningRate: number, // rate", "return 1;"));
  mine.commit("my answer");
  release(upstream, { ...NEW, [PREDICT.file]: next, [stub]: next });
  mine.tryGit("pull", "-q", "--no-rebase");
  mine.git("commit", "-qam", "m");
  await mine.update();
  assert.match(
    mine.read(PREDICT.file),
    /<<<<<<< yours\n {2}learningRate: number, \/\/ rate\n=======\n {2}learningRate: number = 1,\n>>>>>>> new version\n/,
  );
});
