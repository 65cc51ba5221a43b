import assert from "node:assert/strict";
import { dirname } from "node:path";
import { applyStitch, planStitch } from "../../../tools/stitch/stitch.ts";
import { listBackups } from "../../../tools/files/backups.ts";
import { CourseError } from "../../../tools/tangle/place.ts";
import { formatFiles } from "../../../tools/tangle/format.ts";
import { apply, plan } from "../../../tools/tangle/tangle.ts";
import { UserError } from "../../../tools/terminal/command.ts";
import { chapter } from "../tangle/build_helper.ts";
import { copyFolder } from "../scratch_helper.ts";

const ROOT = new URL("../../../", import.meta.url).pathname;

/** A tangled course, gone afterwards. */
async function inCourse(
  sources: Record<string, string>,
  body: (course: {
    root: string;
    read(path: string): string;
    edit(path: string, from: string | RegExp, to: string): void;
  }) => Promise<void>,
): Promise<void> {
  const root = await Deno.realPath(await Deno.makeTempDir());
  const read = (path: string) => Deno.readTextFileSync(`${root}/${path}`);
  try {
    for (const [name, text] of Object.entries(sources)) {
      Deno.mkdirSync(dirname(`${root}/course/${name}`), { recursive: true });
      Deno.writeTextFileSync(`${root}/course/${name}`, text);
    }
    await apply(await plan(root), root);
    await body({
      root,
      read,
      edit(path, from, to) {
        const text = read(path);
        assert.match(text, from instanceof RegExp ? from : /^/);
        assert.notEqual(text.replace(from, to), text);
        Deno.writeTextFileSync(`${root}/${path}`, text.replace(from, to));
      },
    });
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

const fence = (info: string, code: string) =>
  `\`\`\`ts ${info}\n${code}\n\`\`\`\n`;

const TWO = chapter(
  fence("file=lib/x.ts", "export const a = 1;\n\nexport const b = 2;") + "\n" +
    "> ```ts file=lib/x.ts\n> export function c() {\n>   // <<part>>\n> }\n> ```\n\n" +
    fence("name=part", "return [1,2];"),
);

const IMPORTS = chapter(
  fence("file=lib/x.ts", "export const a = 1;") + "\n" +
    fence(
      "file=lib/y.ts",
      'import { a } from "./x.ts";\n\nexport const b = a;',
    ),
);

const EXERCISE = chapter(
  fence(
    "file=lib/f.ts exercise=2.1",
    "/** F. */\nexport function f(a: number): number {\n  // BEGIN SOLUTION\n  return a;\n  // END SOLUTION\n}",
  ),
);

Deno.test("stitch carries edits into a block, a quoted block and a fragment, and tangles", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, read, edit }) => {
    edit("lib/x.ts", "b = 2", "b = 3");
    edit("lib/x.ts", "function c()", "function cc()");
    edit("lib/x.ts", "[1, 2]", "[1, 2, 3]");
    const planned = await planStitch(root);
    assert.deepEqual(planned.refusals, []);
    assert.deepEqual(
      planned.carried.map((c) =>
        `${c.file}:${c.fromLine} ${c.chapter}:${c.chapterFrom}`
      ),
      [
        "lib/x.ts:3 course/02-a.md:7",
        "lib/x.ts:5 course/02-a.md:11",
        "lib/x.ts:6 course/02-a.md:17",
      ],
    );
    await applyStitch(root, planned);
    const text = read("course/02-a.md");
    assert.match(text, /export const b = 3;/);
    assert.match(text, /^> export function cc\(\) \{$/m);
    assert.match(text, /^return \[1, 2, 3\];$/m);
    assert.deepEqual((await plan(root)).changed, []);
    assert.ok(
      listBackups(root).some(({ command, paths }) =>
        command === "stitch" && paths.includes("course/02-a.md")
      ),
    );
    assert.deepEqual((await planStitch(root)).carried, []);
  }));

Deno.test("tangle refuses to write over an edit, and discards it after a backup", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, read, edit }) => {
    edit("lib/x.ts", "b = 2", "b = 3");
    await assert.rejects(
      async () => apply(await plan(root), root),
      (error: CourseError) => {
        assert.match(
          error.message,
          /^lib\/x\.ts:3:1: an edit .*course\/02-a\.md:7:/,
        );
        assert.match(error.message, /deno task stitch/);
        return true;
      },
    );
    assert.match(read("lib/x.ts"), /b = 3/);
    await apply(await plan(root), root, { discard: true });
    assert.match(read("lib/x.ts"), /b = 2/);
    const [backup] = listBackups(root);
    assert.match(read(`${backup.folder}/lib/x.ts`), /b = 3/);
  }));

Deno.test("a new layout is no edit: tangle puts it back", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, read, edit }) => {
    edit("lib/x.ts", "b = 2", "b   =   2");
    const planned = await planStitch(root);
    assert.deepEqual([planned.refusals, planned.carried], [[], []]);
    await apply(await plan(root), root);
    assert.match(read("lib/x.ts"), /b = 2/);
  }));

const refusals: readonly [
  string,
  string,
  (
    course: {
      root: string;
      read(path: string): string;
      edit(path: string, from: string | RegExp, to: string): void;
    },
  ) => void,
  string,
][] = [
  ["both sides changed", TWO, ({ edit }) => {
    edit("lib/x.ts", "b = 2", "b = 3");
    edit("course/02-a.md", "a = 1", "a = 7");
  }, "both sides"],
  ["an edit crosses a boundary", TWO, ({ edit }) => {
    edit(
      "lib/x.ts",
      /export const b = 2;\n\nexport function c\(\) \{/,
      "export const q = function () {",
    );
  }, "crossing"],
  [
    "the syntax is broken",
    TWO,
    ({ edit }) => edit("lib/x.ts", "b = 2", "b = ("),
    "syntax",
  ],
  ["copies disagree", EXERCISE, ({ edit }) => {
    edit("lib/f.ts", "return a", "return a + 1");
    edit("solutions/02-a/f.ts", "return a", "return a + 2");
  }, "copies"],
  ["an edit falls into glue", EXERCISE, ({ edit }) => {
    edit(
      "tests/course/02-a/checks_test.ts",
      "import.meta.url",
      "elsewhere",
    );
  }, "glue"],
  ["the record of an exercise is edited", EXERCISE, ({ edit }) => {
    edit("tests/course/02-a/exercises.json", '"limit": 2', '"limit": 3');
  }, "glue"],
  ["the stub that reset takes is edited", EXERCISE, ({ edit }) => {
    edit("tests/course/02-a/2.1.stub.txt", "F.", "G.");
  }, "glue"],
  ["a comment stands beside an import", IMPORTS, ({ edit }) => {
    edit("lib/y.ts", 'x.ts";', 'x.ts"; // why');
  }, "glue"],
  ["a comment stands above an import", IMPORTS, ({ edit }) => {
    edit("lib/y.ts", /^/, "// deno-lint-ignore no-unused-vars\n");
  }, "glue"],
  ["a file is not UTF-8", TWO, ({ root, read }) => {
    const bytes = new TextEncoder().encode(read("lib/x.ts"));
    bytes[bytes.indexOf(50)] = 0xff;
    Deno.writeFileSync(`${root}/lib/x.ts`, bytes);
  }, "syntax"],
  ["a file has no base", TWO, ({ edit }) => {
    edit("lib/x.ts", "b = 2", "b = 3");
    edit(".descent/tangled.json", /^.*$/s, "{}");
  }, "no base"],
];

for (const [what, source, change, reason] of refusals) {
  Deno.test(`stitch refuses when ${what}, and names the places`, () =>
    inCourse({ "02-a.md": source }, async (course) => {
      change(course);
      const { refusals, chapters, carried } = await planStitch(course.root);
      assert.equal(refusals[0]?.reason, reason);
      assert.ok(refusals[0].places[0].line > 0);
      assert.equal(refusals[0].places[1]?.file, "course/02-a.md");
      assert.deepEqual([chapters, carried], [[], []]);
    }));
}

Deno.test("stitch takes the same edit in two copies once", () =>
  inCourse({ "02-a.md": EXERCISE }, async ({ root, read, edit }) => {
    edit("lib/f.ts", "return a", "return a + 1");
    edit("solutions/02-a/f.ts", "return a", "return a + 1");
    await applyStitch(root, await planStitch(root));
    assert.match(
      read("course/02-a.md"),
      /BEGIN SOLUTION\n {2}return a \+ 1;\n {2}\/\/ END/,
    );
    assert.deepEqual((await plan(root)).changed, []);
  }));

Deno.test("a link as chapter, and a file that is a link out of the tree, are clear errors", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, edit }) => {
    const outside = await Deno.makeTempFile();
    await Deno.remove(`${root}/lib/x.ts`);
    await Deno.symlink(outside, `${root}/lib/x.ts`);
    await assert.rejects(async () => apply(await plan(root), root), UserError);
    assert.equal(await Deno.readTextFile(outside), "");
    void edit;
    await Deno.symlink(outside, `${root}/course/03-b.md`);
    await assert.rejects(plan(root), /course\/03-b\.md is a link/);
    await Deno.remove(outside);
  }));

Deno.test("a record that is older than an edit is not believed, though tangle made the same text once", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, read, edit }) => {
    await git(root, "init", "--quiet");
    await git(root, "add", "course", "lib");
    await git(root, "commit", "--quiet", "--message=1");
    edit("lib/x.ts", "b = 2", "b = 3");
    await applyStitch(root, await planStitch(root));
    await git(root, "checkout", "--quiet", ".");
    edit("lib/x.ts", "b = 2", "b = 3");
    await assert.rejects(
      async () => apply(await plan(root), root),
      CourseError,
    );
    assert.match(read("lib/x.ts"), /b = 3/);
    await applyStitch(root, await planStitch(root));
    assert.match(read("course/02-a.md"), /b = 3/);
  }));

Deno.test("what is saved while a stitch writes stays, and the next stitch carries it", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, read, edit }) => {
    edit("lib/x.ts", "b = 2", "b = 3");
    const planned = await planStitch(root);
    await assert.rejects(
      applyStitch(root, planned, {
        format(files) {
          if (read("lib/x.ts").includes("b = 3")) {
            edit("lib/x.ts", "b = 3", "b = 4");
          }
          return formatFiles(root, files);
        },
      }),
      /lib\/x\.ts was saved meanwhile and stays as it is/,
    );
    assert.match(read("course/02-a.md"), /b = 3/);
    assert.match(read("lib/x.ts"), /b = 4/);
    await applyStitch(root, await planStitch(root));
    assert.match(read("course/02-a.md"), /b = 4/);
    assert.match(read("lib/x.ts"), /b = 4/);
  }));

Deno.test("what is saved while a stitch is worked out is not written over", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, read, edit }) => {
    edit("lib/x.ts", "b = 2", "b = 3");
    const planned = await planStitch(root, {
      format(files) {
        const isAtWork = files.get("lib/x.ts")?.includes("b = 3");
        if (isAtWork && read("lib/x.ts").includes("b = 3")) {
          edit("lib/x.ts", "b = 3", "b = 4");
        }
        return formatFiles(root, files);
      },
    });
    await assert.rejects(
      applyStitch(root, planned),
      /lib\/x\.ts has changed meanwhile/,
    );
    assert.match(read("lib/x.ts"), /b = 4/);
    assert.match(read("course/02-a.md"), /b = 2/);
  }));

Deno.test("without record and git, tangle writes over no file that differs", () =>
  inCourse({ "02-a.md": TWO }, async ({ root, read, edit }) => {
    edit("lib/x.ts", "b = 2", "b = 3");
    await Deno.remove(`${root}/.descent`, { recursive: true });
    await assert.rejects(
      async () => apply(await plan(root), root),
      /nothing says whether this is an edit/,
    );
    assert.match(read("lib/x.ts"), /b = 3/);
  }));

Deno.test("stitch writes no chapter when a copy leads out of the tree, or the chapter is read-only", () =>
  inCourse({ "02-a.md": EXERCISE }, async ({ root, read, edit }) => {
    const outside = await Deno.makeTempFile();
    await Deno.writeTextFile(outside, read("solutions/02-a/f.ts"));
    await Deno.remove(`${root}/solutions/02-a/f.ts`);
    await Deno.symlink(outside, `${root}/solutions/02-a/f.ts`);
    edit("lib/f.ts", "return a", "return a + 1");
    const before = read("course/02-a.md");
    const planned = await planStitch(root);
    await assert.rejects(applyStitch(root, planned), UserError);
    assert.equal(read("course/02-a.md"), before);
    await Deno.remove(`${root}/solutions/02-a/f.ts`);
    await Deno.chmod(`${root}/course/02-a.md`, 0o444);
    await assert.rejects(
      async () => applyStitch(root, await planStitch(root)),
      /course\/02-a\.md is read-only/,
    );
    assert.equal(read("course/02-a.md"), before);
    await Deno.remove(outside);
  }));

/** Runs git as nobody in particular. */
async function git(root: string, ...args: string[]): Promise<void> {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
  const { success, stderr } = await new Deno.Command("git", {
    args: [...who, ...args],
    cwd: root,
  }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
}

Deno.test("in the real course, a bug fix in predict.ts is one line of its chapter", async () => {
  const root = await Deno.realPath(await Deno.makeTempDir());
  try {
    for (
      const folder of [
        "course",
        "lib",
        "solutions",
        "tests/course",
        "exercises",
      ]
    ) {
      await copyFolder(`${ROOT}${folder}`, `${root}/${folder}`);
    }
    await Deno.copyFile(`${ROOT}deno.json`, `${root}/deno.json`);
    await apply(await plan(root), root);
    const path = `${root}/lib/perceptron/predict.ts`;
    const text = await Deno.readTextFile(path);
    await Deno.writeTextFile(
      path,
      text.replace("dot(w, x) >= threshold ?", "dot(w, x) > threshold ?"),
    );
    const planned = await planStitch(root);
    assert.deepEqual(planned.chapters.map(({ path }) => path), [
      "course/02-perceptron.md",
    ]);
    const [before, after] = [
      planned.seen.get("course/02-perceptron.md")!,
      planned.chapters[0].text,
    ]
      .map((text) => text.split("\n"));
    assert.equal(before.length, after.length);
    assert.equal(before.filter((line, k) => line !== after[k]).length, 1);
    await Deno.writeTextFile(path, text);
    // A comment at the end of every file of the engine.
    const edited = (await plan(root)).files.filter(({ path }) =>
      /^lib\/.*\.ts$/.test(path)
    );
    for (const { path, text } of edited) {
      const lines = text.trimEnd().split("\n");
      lines.splice(-2, 0, "// Edited.");
      await Deno.writeTextFile(`${root}/${path}`, lines.join("\n") + "\n");
    }
    const all = await planStitch(root);
    assert.deepEqual(all.refusals, []);
    assert.equal(
      new Set(all.carried.map(({ file }) => file)).size,
      edited.length,
    );
    await applyStitch(root, all);
    assert.deepEqual((await plan(root)).changed, []);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});
