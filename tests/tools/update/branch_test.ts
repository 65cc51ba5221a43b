import assert from "node:assert/strict";
import {
  answer,
  cloned,
  MAJORITY,
  PREDICT,
  release,
  type Small,
  version,
} from "./world_helper.ts";

const NEW_PREDICT: Small = { ...PREDICT, about: "Says it better." };
const OLD = version([PREDICT, MAJORITY]);
const NEW = version([NEW_PREDICT, MAJORITY], { "course/02-new.md": "# New\n" });

/** A clone with a commit of its own, and a release that it lacks. */
function behind() {
  const world = cloned(OLD);
  world.mine.write(PREDICT.file, answer(PREDICT));
  const own = world.mine.commit("my answer");
  const target = release(world.upstream, NEW);
  return { ...world, own, target };
}

Deno.test("a lock of git's is named before anything is written", async () => {
  using world = behind();
  const { mine } = world;
  mine.write(".git/index.lock", "");
  const before = mine.files();
  await assert.rejects(
    mine.update(),
    /\.git\/index\.lock is there: another git runs here, or was killed; nothing was written/,
  );
  assert.deepEqual(mine.files(), before);
  mine.remove(".git/index.lock");
  await mine.update();
  assert.equal(mine.git("status", "--porcelain"), "");
});

for (const noted of [true, false]) {
  Deno.test(`an update cut off before the index followed is finished by the next, ${noted ? "with" : "without"} its note`, async () => {
    using world = behind();
    const { mine, own, target } = world;
    await mine.update();
    const head = mine.git("rev-parse", "HEAD");
    // As a kill between the branch and the index leaves it.
    mine.git("read-tree", own);
    if (noted) {
      mine.git("update-ref", `refs/descent/updating/${target}`, target);
    }
    mine.write(MAJORITY.file, answer(MAJORITY));
    mine.git("add", MAJORITY.file);
    await mine.update();
    assert.equal(mine.git("rev-parse", "HEAD"), head);
    assert.match(
      mine.git("status", "--porcelain"),
      noted
        ? /^ ?M exercises\/01-votes\/majority\.ts$/
        : /^M  ?exercises\/01-votes\/majority\.ts$/,
    );
    mine.git("commit", "-qam", "more");
    assert.ok(mine.git("show", "--stat", "HEAD").includes("1 file changed"));
  });
}

Deno.test("the merge commit holds what was committed, and what was not stays so", async () => {
  using world = behind();
  const { mine, own, target } = world;
  mine.write(PREDICT.file, answer(PREDICT, "return 5;"));
  mine.write("notes.md", "mine\n");
  mine.write(MAJORITY.file, answer(MAJORITY));
  await mine.update();
  assert.equal(mine.git("log", "-1", "--format=%P"), `${own} ${target}`);
  assert.equal(
    `${mine.git("show", `HEAD:${PREDICT.file}`)}\n`,
    answer(NEW_PREDICT),
  );
  assert.equal(mine.read(PREDICT.file), answer(NEW_PREDICT, "return 5;"));
  assert.equal(
    mine.git("status", "--porcelain"),
    `M ${MAJORITY.file}\n M ${PREDICT.file}\n?? notes.md`,
  );
});

Deno.test({
  name: "a git that is killed for want of room is named, and its lock goes",
  ignore: Deno.build.os === "windows",
  async fn() {
    using world = behind();
    const { mine } = world;
    // A git that dies as on a full disk where the index is written.
    mine.write(
      ".descent/bin/git",
      `#!/bin/sh
case "$*" in *"reset --mixed"*) : > .git/index.lock; kill -XFSZ $$;; esac
PATH=\${PATH#*:} exec git "$@"
`,
    );
    Deno.chmodSync(`${mine.root}/.descent/bin/git`, 0o755);
    const path = Deno.env.get("PATH")!;
    Deno.env.set("PATH", `${mine.root}/.descent/bin:${path}`);
    try {
      await assert.rejects(
        mine.update(),
        /git reset was stopped by SIGXFSZ: no room for the file/,
      );
    } finally {
      Deno.env.set("PATH", path);
    }
    assert.ok(!mine.has(".git/index.lock"));
    await mine.update();
    assert.equal(mine.git("status", "--porcelain"), "");
  },
});
