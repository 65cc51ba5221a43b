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
