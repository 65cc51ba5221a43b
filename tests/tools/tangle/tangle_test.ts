import assert from "node:assert/strict";
import { CourseError } from "../../../tools/tangle/place.ts";
import { ensureMaps } from "../../../tools/tangle/maps.ts";
import { listBackups } from "../../../tools/files/backups.ts";
import {
  apply,
  listFiles,
  plan,
  readIfThere,
} from "../../../tools/tangle/tangle.ts";
import { chapter } from "./build_helper.ts";

/** A folder with a course in it, gone afterwards. */
async function inFolder(
  sources: Record<string, string>,
  body: (root: string) => Promise<void>,
): Promise<void> {
  const root = await Deno.realPath(await Deno.makeTempDir());
  try {
    await Deno.mkdir(`${root}/course`);
    for (const [name, text] of Object.entries(sources)) {
      await Deno.writeTextFile(`${root}/course/${name}`, text);
    }
    await body(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

async function tangle(root: string) {
  const planned = await plan(root);
  return { planned, ...await apply(planned, root) };
}

const exercise = (doc: string) =>
  chapter(
    `\`\`\`ts file=lib/f.ts exercise=2.1\n/** ${doc} */\nexport function f(a: number): number {\n  // BEGIN SOLUTION\n  return a;\n  // END SOLUTION\n}\n\`\`\`\n`,
  );

Deno.test("apply() writes formatted files, and nothing the second time", () =>
  inFolder({
    "02-a.md": chapter("```ts file=lib/x.ts\nexport const a = {b:'c'}\n```\n"),
  }, async (root) => {
    assert.equal((await tangle(root)).planned.changed.length, 1);
    assert.equal(
      await Deno.readTextFile(`${root}/lib/x.ts`),
      'export const a = { b: "c" };\n//# sourceMappingURL=x.ts.map\n',
    );
    const { mtime } = await Deno.stat(`${root}/lib/x.ts`);
    assert.equal((await tangle(root)).planned.changed.length, 0);
    assert.deepEqual((await Deno.stat(`${root}/lib/x.ts`)).mtime, mtime);
  }));

Deno.test("plan() is pure: the same course gives the same bytes", () =>
  inFolder({ "02-a.md": exercise("F.") }, async (root) => {
    const texts = async () =>
      (await plan(root)).files.map(({ path, text }) => [path, text]);
    assert.deepEqual(await texts(), await texts());
  }));

Deno.test("apply() replaces a stub that nobody touched, and keeps one that somebody edited", () =>
  inFolder({ "02-a.md": exercise("F.") }, async (root) => {
    await tangle(root);
    await Deno.writeTextFile(`${root}/course/02-a.md`, exercise("G."));
    await tangle(root);
    assert.match(await Deno.readTextFile(`${root}/exercises/02-a/f.ts`), /G\./);
    await Deno.writeTextFile(`${root}/exercises/02-a/f.ts`, "// mine\n");
    await Deno.writeTextFile(`${root}/course/02-a.md`, exercise("H."));
    const { planned } = await tangle(root);
    assert.deepEqual(planned.edited, ["exercises/02-a/f.ts"]);
    assert.equal(
      await Deno.readTextFile(`${root}/exercises/02-a/f.ts`),
      "// mine\n",
    );
    // The new stub is on record now; the learner's file is still theirs.
    await tangle(root);
    assert.equal(
      await Deno.readTextFile(`${root}/exercises/02-a/f.ts`),
      "// mine\n",
    );
  }));

Deno.test("apply() moves what no block makes to the backups", () =>
  inFolder(
    { "02-a.md": chapter("```ts file=lib/x.ts\n```\n") },
    async (root) => {
      await Deno.mkdir(`${root}/lib`);
      await Deno.writeTextFile(`${root}/lib/old.ts`, "old");
      assert.deepEqual((await tangle(root)).moved, ["lib/old.ts"]);
      const [backup] = listBackups(root);
      assert.deepEqual(backup.paths, ["lib/old.ts"]);
      assert.equal(
        await Deno.readTextFile(`${root}/${backup.folder}/lib/old.ts`),
        "old",
      );
      assert.equal(readIfThere(`${root}/lib/old.ts`), undefined);
    },
  ));

Deno.test("plan() reports a syntax error at the chapter's line, and nothing is written", () =>
  inFolder({
    "02-a.md": chapter(
      "x\n\n```ts file=lib/x.ts\nconst a = 1;\n\nconst b = ;\n```\n",
    ),
  }, async (root) => {
    await assert.rejects(plan(root), (error: CourseError) => {
      assert.ok(error instanceof CourseError);
      assert.match(
        error.message,
        /^course\/02-a\.md:9:11: Expression expected/,
      );
      return true;
    });
    assert.deepEqual(listFiles(root, "lib"), []);
  }));

Deno.test("plan() takes a snapshot of an earlier chapter", () =>
  inFolder({
    "01-a.md": chapter("```ts file=lib/x.ts\nexport const a = 1;\n```\n"),
    "02-b.md": chapter("```ts file=lib/x.ts\nexport const b = 2;\n```\n"),
  }, async (root) => {
    const out = `${root}/.descent/until/01`;
    const planned = await plan(root, { until: 1, out });
    await apply(planned, out);
    assert.equal(
      await Deno.readTextFile(`${out}/lib/x.ts`),
      "export const a = 1;\n//# sourceMappingURL=x.ts.map\n",
    );
    assert.deepEqual(listFiles(root, "lib"), []);
  }));

// Types that vanish, blocks that are joined, a fragment and a reformatted line lie between the error and its line.
const THROWS = chapter(`
\`\`\`ts file=lib/boom.ts
/** Nothing of this is left at run time. */
export interface Options {
  /** A number. */
  readonly depth: number;
}
\`\`\`

> \`\`\`ts file=lib/boom.ts
> import type { Unused } from "./types.ts";
>
> /** Throws. */
> export function boom(
>   options: Options, unused?: Unused
> ): never {
>   // <<body>>
> }
> \`\`\`

\`\`\`ts file=lib/types.ts
/** Unused. */
export type Unused = string;
\`\`\`

\`\`\`ts name=body
const text : string = 'σ' + options.depth;   throw new Error(text);
\`\`\`
`);

Deno.test("ensureMaps() leads a stack trace to the chapter's line and column, from an empty .descent too", () =>
  inFolder({ "02-a.md": THROWS }, async (root) => {
    await tangle(root);
    await Deno.writeTextFile(`${root}/deno.json`, "{}");
    await Deno.writeTextFile(
      `${root}/main.ts`,
      'import { boom } from "./lib/boom.ts";\nboom({ depth: 1 });\n',
    );
    assert.equal(await ensureMaps(root), true);
    assert.equal(await ensureMaps(root), false);
    const lines = THROWS.split("\n");
    const line = lines.findIndex((text) => text.includes("new Error(text)"));
    const place = `course/02-a.md:${line + 1}:${
      lines[line].indexOf("new Error") + 1
    }`;
    assert.match(
      await stderrOf(root),
      new RegExp(`at boom \\(file://.*/${place}\\)`),
    );
    for (
      const path of listFiles(root, "lib").filter((path) =>
        path.endsWith(".map")
      )
    ) await Deno.remove(`${root}/${path}`);
    await Deno.remove(`${root}/.descent`, { recursive: true });
    assert.doesNotMatch(await stderrOf(root), /course\//);
    assert.equal(await ensureMaps(root), true);
    assert.match(await stderrOf(root), new RegExp(place));
  }));

async function stderrOf(root: string): Promise<string> {
  const { stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "main.ts"],
    cwd: root,
    env: { NO_COLOR: "1" },
    stderr: "piped",
  }).output();
  return new TextDecoder().decode(stderr);
}

Deno.test("ensureMaps() removes the map of a file that is gone", () =>
  inFolder({
    "02-a.md": chapter("```ts file=lib/x.ts\nexport const x = 1;\n```\n"),
  }, async (root) => {
    await tangle(root);
    await Deno.writeTextFile(`${root}/lib/y.ts.map`, "{}");
    await ensureMaps(root);
    assert.deepEqual(listFiles(root, "lib"), ["lib/x.ts", "lib/x.ts.map"]);
  }));

Deno.test("ensureMaps() serves two callers at once", () =>
  inFolder({
    "02-a.md": chapter("```ts file=lib/x.ts\nexport const x = 1;\n```\n"),
  }, async (root) => {
    await tangle(root);
    await Promise.all([ensureMaps(root), ensureMaps(root)]);
    assert.deepEqual(listFiles(root, "lib"), ["lib/x.ts", "lib/x.ts.map"]);
  }));
