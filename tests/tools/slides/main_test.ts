import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { cannotFetch } from "../../../tools/slides/slides.ts";
import { FRONT, withCourse } from "./course.ts";

const TOOL = new URL("../../../tools/slides/", import.meta.url);
const GOOD = FRONT + "<!-- slide -->\n## A\n- one\n<!-- /slide -->\n";
const BAD = FRONT + "<!-- slide -->\n## A\n\n![A](figures/a.svg)\n";

/** Runs the command as `deno task slides` does. */
async function slides(root: string, ...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--no-check", "--no-prompt"],
      ...["--config", fileURLToPath(new URL("deno.json", TOOL))],
      ...["--allow-read", "--allow-write=slides/dist", "--allow-env"],
      fileURLToPath(new URL("main.ts", TOOL)),
      ...args,
    ],
    cwd: root,
    env: { NO_COLOR: "1" },
  }).output();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: decode(stdout), err: decode(stderr) };
}

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

Deno.test("slides 2 writes the deck and says how to open it", () =>
  withCourse({ "course/02-sample.md": GOOD }, async (root) => {
    const { code, out, err } = await slides(root, "2");
    assert.deepEqual([code, err], [0, ""]);
    assert.match(
      out,
      /^Chapter 2, A sample: 2 slides\n {2}slides\/dist\/02-sample\/index\.html\nOpen it in a browser/,
    );
    assert.deepEqual(names(`${root}/slides/dist/02-sample`), [
      "assets",
      "index.html",
    ]);
  }));

Deno.test("slides replaces a deck whole, and keeps it when the chapter is wrong", () =>
  withCourse({
    "course/02-sample.md": GOOD,
    "slides/dist/02-sample/old.txt": "old",
  }, async (root) => {
    assert.equal((await slides(root, "2")).code, 0);
    assert.deepEqual(names(`${root}/slides/dist/02-sample`), [
      "assets",
      "index.html",
    ]);
    const page = `${root}/slides/dist/02-sample/index.html`;
    const before = Deno.readTextFileSync(page);
    Deno.writeTextFileSync(`${root}/course/02-sample.md`, BAD);
    const { code, out, err } = await slides(root, "2");
    assert.deepEqual([code, out], [1, ""]);
    assert.match(err, /course\/02-sample\.md:6:1: slide is not closed/);
    assert.match(
      err,
      /course\/02-sample\.md:9:1: figure course\/figures\/a\.svg does not exist/,
    );
    assert.equal(Deno.readTextFileSync(page), before);
    assert.deepEqual(names(`${root}/slides/dist`), ["02-sample"]);
  }));

Deno.test("slides writes nothing for a chapter that is wrong", () =>
  withCourse({ "course/02-sample.md": BAD }, async (root) => {
    assert.equal((await slides(root, "2")).code, 1);
    assert.deepEqual(names(root), ["course"]);
  }));

Deno.test("slides 7 exits 2 and lists the chapters that exist", () =>
  withCourse({
    "course/02-sample.md": GOOD,
    "course/02-sample.exercises.md": "",
    "course/a-extra.md": GOOD,
  }, async (root) => {
    const { code, err } = await slides(root, "7");
    assert.equal(code, 2);
    assert.equal(
      err,
      "error: slides: no chapter 7; these exist:\n   2  02-sample\n   a  a-extra\n",
    );
    for (const name of ["2", "02", "02-sample", "sample"]) {
      assert.equal((await slides(root, name)).code, 0, name);
    }
  }));

Deno.test("slides exits 2 for a flag that does not exist and where there is no course", () =>
  withCourse({ "README.md": "" }, async (root) => {
    const option = await slides(root, "--out=x");
    assert.equal(option.code, 2);
    assert.match(option.err, /^error: slides: unknown flag --out\n/);
    const none = await slides(root);
    assert.equal(none.code, 2);
    assert.match(none.err, /there is no course\/NN-name\.md here/);
  }));

Deno.test("slides names the true cause where its packages can't be had", () => {
  const why = "failed to create directory: Read-only file system (os error 30)";
  assert.equal(
    cannotFetch({ fault: "place", why }).message,
    `slides: the packages that render slides can't be stored: ${why}; make the place writable and run it again`,
  );
  const { message, details } = cannotFetch({ fault: "network", why: "dns" });
  assert.match(message, /can't be fetched; connect to a network/);
  assert.equal(details, "  dns");
});
