import assert from "node:assert/strict";
import {
  cloned,
  MAJORITY,
  Place,
  PREDICT,
  release,
  treeOf,
  version,
} from "./world_helper.ts";

const OLD = version([PREDICT, MAJORITY], {
  "README.md": "One.\n\nTwo.\n",
  "lib/vector.ts": "one\n",
  "lib/old.ts": "old\n",
});
const { "lib/old.ts": _, ...REST } = OLD;
const NEW = {
  ...REST,
  "README.md": "One, better.\n\nTwo.\n",
  "lib/vector.ts": "two\n",
};

Deno.test("an archive leaves files that are none of the course's, and names what was edited", async () => {
  for (const isClone of [true, false]) {
    using world = cloned(OLD);
    using folder = new Place();
    const mine = isClone ? world.mine : folder;
    // The version that stands in a folder without git is known once an update has brought it in.
    if (!isClone) {
      folder.fill(OLD);
      await folder.update(treeOf(OLD));
    }
    const own = {
      "course/my-notes.md": "mine\n",
      "lib/mine/x.ts": "mine too\n",
    };
    mine.fill(own);
    if (isClone) mine.commit("my notes");
    mine.write("lib/vector.ts", "edited\n");
    const { plan } = await mine.update(treeOf(NEW));
    for (const [path, text] of Object.entries(own)) {
      assert.equal(mine.read(path), text);
      assert.ok(
        plan.lines.includes(`${path} is no file of the course's, so it stays`),
      );
    }
    assert.ok(!mine.has("lib/old.ts"));
    assert.equal(mine.read("README.md"), NEW["README.md"]);
    assert.equal(mine.read("lib/vector.ts"), "two\n");
    assert.deepEqual(mine.backups(), ["edited\n"]);
    assert.deepEqual(plan.lines.filter((line) => line.includes("backup")), [
      "lib/vector.ts: the new version stands here; what stood here is in the backup",
    ]);
  }
});

Deno.test("what an archive brought into a clone is no edit to merge with", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  await mine.update(treeOf({ ...NEW, "course/extra.md": "extra\n" }));
  const target = release(upstream, {
    ...NEW,
    "README.md": "One, best.\n\nTwo.\n",
  });
  const { plan } = await mine.update();
  assert.deepEqual([plan.conflicts, plan.lines], [[], []]);
  assert.equal(mine.read("README.md"), "One, best.\n\nTwo.\n");
  assert.equal(mine.git("rev-parse", "HEAD"), target);
  assert.equal(mine.git("status", "--porcelain"), "");
});

Deno.test("an amended upstream is no edit of the learner's", async () => {
  using world = cloned(OLD);
  const { upstream, mine } = world;
  release(upstream, NEW);
  await mine.update();
  upstream.write("README.md", "One, amended.\n\nTwo.\n");
  upstream.git("commit", "-qa", "--amend", "-m", "again");
  const { plan } = await mine.update();
  assert.deepEqual([plan.conflicts, plan.lines], [[], []]);
  assert.equal(mine.read("README.md"), "One, amended.\n\nTwo.\n");
  assert.equal(mine.git("status", "--porcelain"), "");
});
