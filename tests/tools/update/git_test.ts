import assert from "node:assert/strict";
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

const NEW_PREDICT: Small = { ...PREDICT, about: "Says it better." };
const OLD = version([PREDICT, MAJORITY]);
const NEW = version([NEW_PREDICT, MAJORITY], {
  "course/01-votes.md": "# Votes\n\nOne.\n\nTwo.\n\nThree, corrected.\n",
  "course/02-new.md": "# New\n",
});

Deno.test("update fetches, merges what was edited, and moves the branch where a plain pull refuses", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT));
  mine.write(
    "course/01-votes.md",
    "# Votes\n\nOne, I think.\n\nTwo.\n\nThree.\n",
  );
  mine.write("notes.md", "mine\n");
  const target = release(upstream, NEW);
  assert.equal(mine.tryGit("pull", "-q").success, false);
  const { folders } = await mine.update();
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT));
  assert.equal(mine.read(MAJORITY.file), stubOf(MAJORITY));
  assert.equal(
    mine.read("course/01-votes.md"),
    "# Votes\n\nOne, I think.\n\nTwo.\n\nThree, corrected.\n",
  );
  assert.equal(mine.read("course/02-new.md"), "# New\n");
  assert.equal(mine.read("notes.md"), "mine\n");
  assert.equal(mine.git("rev-parse", "HEAD"), target);
  assert.equal(
    mine.git("status", "--porcelain"),
    `M course/01-votes.md\n M ${PREDICT.file}\n?? notes.md`,
  );
  assert.equal(mine.read(`${folders[0]}/${PREDICT.file}`), answer(PREDICT));
  assert.match(mine.read(`${folders[0]}/course/01-votes.md`), /I think/);
});

Deno.test("an untracked file in the way of a new one goes to the backup", async () => {
  using world = cloned(OLD);
  world.mine.write("course/02-new.md", "my own\n");
  release(world.upstream, NEW);
  await world.mine.update();
  assert.equal(world.mine.read("course/02-new.md"), "# New\n");
  assert.ok(world.mine.backups().includes("my own\n"));
});

Deno.test("the learner's commits stay in history, under a merge commit that holds the merged answer", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT));
  const own = mine.commit("my answer");
  const target = release(upstream, NEW);
  await mine.update();
  assert.equal(
    mine.git("log", "-1", "--format=%P"),
    `${own} ${target}`,
  );
  assert.equal(
    `${mine.git("show", `HEAD:${PREDICT.file}`)}\n`,
    answer(NEW_PREDICT),
  );
  assert.equal(mine.git("status", "--porcelain"), "");
  assert.equal(mine.git("symbolic-ref", "--short", "HEAD"), "main");
  const { plan, version } = await mine.update();
  assert.deepEqual([plan.changes, version], [[], undefined]);
});

Deno.test("a pull that stopped at a conflict is finished", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  const own = answer({ ...PREDICT, about: "My own words." });
  mine.write(PREDICT.file, own);
  const head = mine.commit("my answer");
  const target = release(upstream, NEW);
  assert.equal(mine.tryGit("pull", "-q", "--no-rebase").success, false);
  assert.match(mine.read(PREDICT.file), /<<<<<<< HEAD/);
  const { plan, stopped } = await mine.update();
  assert.equal(stopped, "merge");
  assert.deepEqual(plan.conflicts, [`${PREDICT.file}:5`]);
  assert.match(mine.read(PREDICT.file), /<<<<<<< yours\n \* My own words\./);
  assert.equal(mine.git("ls-files", "-u"), "");
  assert.equal(mine.git("log", "-1", "--format=%P"), `${head} ${target}`);
  assert.equal(
    mine.tryGit("rev-parse", "-q", "--verify", "MERGE_HEAD").success,
    false,
  );
  assert.ok(mine.backups().includes(own), "the text before the pull is kept");
});

Deno.test("in a pull that stopped, a file that was resolved by hand counts as it is", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer({ ...PREDICT, about: "My own words." }));
  mine.commit("my answer");
  release(upstream, NEW);
  mine.tryGit("pull", "-q", "--no-rebase");
  mine.write(PREDICT.file, answer(NEW_PREDICT, "return 7;"));
  const { plan } = await mine.update();
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT, "return 7;"));
  assert.deepEqual(plan.conflicts, []);
});

Deno.test("a pull --rebase that stopped is left, and its half-resolved text kept", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer({ ...PREDICT, about: "My own words." }));
  const own = mine.commit("my answer");
  const target = release(upstream, NEW);
  assert.equal(mine.tryGit("pull", "-q", "--rebase").success, false);
  const half = `${mine.read(PREDICT.file)}// thinking about it\n`;
  mine.write(PREDICT.file, half);
  const dry = await mine.update(undefined, true);
  assert.equal(dry.stopped, "rebase");
  assert.equal(mine.read(PREDICT.file), half);
  const { stopped } = await mine.update();
  assert.equal(stopped, "rebase");
  assert.ok(mine.backups().includes(half));
  assert.match(mine.read(PREDICT.file), /<<<<<<< yours\n \* My own words\./);
  assert.equal(mine.git("log", "-1", "--format=%P"), `${own} ${target}`);
  assert.equal(mine.git("symbolic-ref", "--short", "HEAD"), "main");
});

Deno.test("markers that were committed by mistake count as the learner's side", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer({ ...PREDICT, about: "My own words." }));
  mine.commit("my answer");
  release(upstream, NEW);
  mine.tryGit("pull", "-q", "--no-rebase");
  const marked = mine.read(PREDICT.file);
  mine.commit("merge, I hope");
  await mine.update();
  assert.match(
    mine.read(PREDICT.file),
    /<<<<<<< yours\n \* My own words\.\n=======\n \* Says it better\.\n>>>>>>> new version/,
  );
  assert.doesNotMatch(mine.read(PREDICT.file), /HEAD/);
  assert.ok(mine.backups().includes(marked));
});

Deno.test("a pull --autostash that stopped counts the stashed side as the learner's", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer({ ...PREDICT, about: "My own words." }));
  release(upstream, NEW);
  mine.tryGit("pull", "-q", "--rebase", "--autostash");
  assert.match(mine.read(PREDICT.file), />>>>>>> Stashed changes/);
  await mine.update();
  assert.match(mine.read(PREDICT.file), /My own words\./);
  assert.match(mine.read(PREDICT.file), /return dot/);
  assert.equal(mine.git("ls-files", "-u"), "");
});

Deno.test("a pull that went well leaves nothing to do, and an answer as it is", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT));
  mine.commit("my answer");
  release(upstream, NEW);
  mine.git("pull", "-q", "--no-rebase", "--no-edit");
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT));
  const { plan } = await mine.update();
  assert.deepEqual(plan.changes, []);
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT));
});

Deno.test("what was staged and edited again since is kept too", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT, "return 1;"));
  mine.git("add", "-A");
  mine.write(PREDICT.file, answer(PREDICT, "return 2;"));
  release(upstream, NEW);
  await mine.update();
  assert.ok(mine.backups().includes(answer(PREDICT, "return 1;")));
  assert.ok(mine.backups().includes(answer(PREDICT, "return 2;")));
});

Deno.test("what the commands need is never left with markers in it", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write("tools/x.ts", "export const x = 3;\n");
  release(upstream, { ...NEW, "tools/x.ts": "export const x = 2;\n" });
  const { plan } = await mine.update();
  assert.equal(mine.read("tools/x.ts"), "export const x = 2;\n");
  assert.ok(mine.backups().includes("export const x = 3;\n"));
  assert.match(plan.lines.join(), /tools\/x\.ts: the new version stands here/);
});

Deno.test("a file that is gone upstream goes, edited ones to the backup", async () => {
  using world = cloned({ ...OLD, "lib/a.ts": "a\n", "lib/b.ts": "b\n" });
  const { upstream, mine } = world;
  mine.write("lib/a.ts", "mine\n");
  release(upstream, NEW);
  await mine.update();
  assert.ok(!mine.has("lib/a.ts") && !mine.has("lib/b.ts"));
  assert.ok(mine.backups().includes("mine\n"));
  assert.ok(!mine.backups().includes("b\n"));
});

Deno.test("without a network it says so, and the stubs that are here come in", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT));
  // A pull that moved the tree: the answer stashed away and put back as it was.
  release(upstream, NEW);
  mine.git("stash", "-q");
  mine.write(`.descent/stubs/${PREDICT.file}`, stubOf(PREDICT));
  mine.git("pull", "-q");
  mine.write(PREDICT.file, answer(PREDICT));
  mine.git("remote", "set-url", "origin", "/nowhere/at/all");
  const { trouble } = await mine.update();
  assert.match(
    String(trouble?.message),
    /nothing can be fetched from origin; look at the network/,
  );
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT));
});

Deno.test("a merge of the learner's own is not touched", async () => {
  using world = cloned(OLD);
  const { mine } = world;
  mine.git("checkout", "-q", "-b", "other");
  mine.write(PREDICT.file, answer(PREDICT, "return 1;"));
  mine.commit("one");
  mine.git("checkout", "-q", "main");
  mine.write(PREDICT.file, answer(PREDICT, "return 2;"));
  mine.commit("two");
  mine.tryGit("merge", "-q", "other");
  const before = mine.read(PREDICT.file);
  await assert.rejects(
    mine.update(),
    /a merge of your own has stopped halfway/,
  );
  assert.equal(mine.read(PREDICT.file), before);
});

Deno.test("an update that was cut off before the branch moved is finished by the next", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT));
  mine.commit("my answer");
  const target = release(upstream, NEW);
  // As a kill leaves it: the files in place, the branch not.
  mine.fill(NEW);
  mine.write(PREDICT.file, answer(NEW_PREDICT));
  await mine.update();
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT));
  assert.match(mine.git("log", "-1", "--format=%P"), new RegExp(target));
  assert.equal(mine.git("status", "--porcelain"), "");
});

Deno.test("--dry-run changes no file and no branch", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT));
  const head = mine.git("rev-parse", "HEAD");
  release(upstream, NEW);
  const before = mine.files();
  const { plan } = await mine.update(undefined, true);
  assert.ok(plan.changes.some(({ path }) => path === "course/02-new.md"));
  assert.deepEqual(mine.files(), before);
  assert.equal(mine.git("rev-parse", "HEAD"), head);
});

Deno.test("an update that was cut off is no edit of the learner's, even if upstream takes the change back", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  mine.write(PREDICT.file, answer(PREDICT));
  const between = release(upstream, { ...NEW, "course/03.md": "# Three\n" });
  mine.git("fetch", "-q");
  // As a kill leaves it: some files in place, the branch not, the version noted.
  mine.git("update-ref", `refs/descent/updating/${between}`, between);
  mine.fill({ ...NEW, "course/03.md": "# Three\n" });
  mine.write(PREDICT.file, answer(NEW_PREDICT));
  const target = release(upstream, OLD);
  await mine.update();
  assert.equal(mine.read(PREDICT.file), answer(PREDICT));
  assert.equal(mine.read("course/01-votes.md"), OLD["course/01-votes.md"]);
  assert.ok(!mine.has("course/03.md"));
  assert.equal(mine.git("rev-parse", "HEAD"), target);
  assert.equal(mine.git("status", "--porcelain"), `M ${PREDICT.file}`);
  assert.equal(mine.git("for-each-ref", "refs/descent"), "");
  assert.deepEqual((await mine.update()).plan.changes, []);
});
