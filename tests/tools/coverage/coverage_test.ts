import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import {
  copyFolder,
  runTool,
  scratchRoot,
  writeChapters,
} from "../scratch_helper.ts";

const TOOL = fileURLToPath(
  new URL("../../../tools/coverage", import.meta.url),
);

const CHAPTER = `---
title: Signs
---

# Signs

\`\`\`ts file=lib/sign.ts
/** The type goes away, and the lines below move up. */
interface Case {
  readonly sign: number;
}

/**
 * The sign of a number.
 */
export function sign(a: number): number {
  const positive: Case = { sign: 1 };
  // A comment counts for nothing.
  // <<negative>>
  return a > 0 ? positive.sign : 0;
}
\`\`\`

A branch that no test takes:

\`\`\`ts name=negative
if (a < 0) {
  return -1; // never
}
\`\`\`

It goes on, in the same file.

\`\`\`ts file=lib/sign.ts
/** Says it. */
export function word(a: number): string {
  const names = ["nothing", "more"]; return names[sign(a)];
}
\`\`\`

\`\`\`ts test="signs"
import assert from "node:assert/strict";
import { word } from "lib/sign.ts";
assert.equal(word(2), "more");
\`\`\`
`;

const UNLOADED = `---
title: Alone
---

# Alone

\`\`\`ts file=lib/alone.ts
/** Nobody asks. */
export function alone(): number {
  return 1;
}
\`\`\`
`;

/** A course in a folder of its own, tangled. */
async function scratch() {
  const root = await scratchRoot();
  await copyFolder(TOOL, `${root}/tools/coverage`);
  await writeChapters(root, {
    "01-signs.md": CHAPTER,
    "02-alone.md": UNLOADED,
  });
  const { code, text } = await runTool(root, "tangle");
  assert.equal(code, 0, text);
  return {
    root,
    coverage: (...args: string[]) => runTool(root, "coverage", ...args),
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}

const numberOf = (chapter: string, text: string) =>
  chapter.split("\n").findIndex((line) => line.includes(text)) + 1;
const fences = CHAPTER.split("\n").flatMap((line, index) =>
  /^```ts (file|name)/.test(line) ? [index + 1] : []
);

/** `DA:` lines of each `SF:`. */
function counts(lcov: string): Record<string, [number, number][]> {
  return Object.fromEntries(
    lcov.split("end_of_record\n").filter((part) => part !== "").map((part) => [
      /^SF:(.*)$/m.exec(part)![1],
      [...part.matchAll(/^DA:(\d+),(\d+)$/gm)].map(([, line, count]) =>
        [Number(line), Number(count)] as [number, number]
      ),
    ]),
  );
}

Deno.test("coverage names the chapter's line that no test ran, and no other", async () => {
  await using course = await scratch();
  const { code, text } = await course.coverage("1");
  assert.equal(code, 0, text);
  const never = numberOf(CHAPTER, "return -1; // never");
  const listed = [...text.matchAll(/^(course\/\S+?):(\d+): (.*)$/gm)]
    .map(([, file, line, rest]) => [file, Number(line), rest]);
  assert.deepEqual(listed[0], [
    "course/01-signs.md",
    never,
    "return -1; // never",
  ]);
  // Deno counts the brace that closes a branch with the branch.
  assert.deepEqual(listed.slice(1), [["course/01-signs.md", never + 1, "}"]]);
  const rows = [
    ...text.matchAll(
      /^ {2}course\/01-signs\.md:(\d+) +(\S+) +(\d+) of (\d+)$/gm,
    ),
  ];
  assert.deepEqual(rows.map(([, line, file]) => [Number(line), file]), [
    [fences[0], "lib/sign.ts"],
    [fences[1], "lib/sign.ts"],
    [fences[2], "lib/sign.ts"],
  ]);
  const [first, middle, last] = rows.map((
    [, , , covered, total],
  ) => [Number(covered), Number(total)]);
  assert.equal(first[0], first[1]);
  assert.deepEqual(middle, [1, 3]);
  assert.equal(last[0], last[1]);
});

Deno.test("coverage --lcov has the chapters' lines, and sums to the same numbers", async () => {
  await using course = await scratch();
  const file = `${course.root}/cov er.info`;
  const { code, text } = await course.coverage("--lcov", file);
  assert.equal(code, 0, text);
  const lcov = counts(await Deno.readTextFile(file));
  assert.deepEqual(Object.keys(lcov), [
    "course/01-signs.md",
    "course/02-alone.md",
  ]);
  for (const [chapter, lines] of Object.entries(lcov)) {
    const covered = lines.filter(([, count]) => count > 0).length;
    assert.match(
      text,
      new RegExp(`^${chapter}  ${covered} of ${lines.length} \\(`, "m"),
    );
  }
  const never = numberOf(CHAPTER, "return -1; // never");
  const zero = lcov["course/01-signs.md"].filter(([, count]) => count === 0);
  assert.deepEqual(zero.map(([line]) => line), [never, never + 1]);
  const numbers = lcov["course/01-signs.md"].map(([line]) => line);
  assert.ok(!numbers.includes(numberOf(CHAPTER, "// A comment counts")));
  assert.ok(!numbers.includes(numberOf(CHAPTER, "readonly sign")));
  // What no test loads counts too, as nothing.
  assert.ok(lcov["course/02-alone.md"].length >= 2);
  assert.ok(lcov["course/02-alone.md"].every(([, count]) => count === 0));
  // Again, over the report of before.
  assert.equal((await course.coverage("--lcov", file)).code, 0);
});

Deno.test("coverage picks a chapter or a part of lib/", async () => {
  await using course = await scratch();
  for (
    const word of [
      "2",
      "02",
      "alone",
      "02-alone",
      "course/02-alone.md",
      "lib/alone.ts",
    ]
  ) {
    const { text } = await course.coverage(word);
    assert.match(text, /^course\/02-alone\.md {2}0 of /m);
    assert.doesNotMatch(text, /01-signs/);
  }
  const { code, text } = await course.coverage("lib/alon.ts");
  assert.equal(code, 2);
  assert.match(
    text,
    /^error: coverage: there is no chapter .*did you mean lib\/alone\.ts\?/,
  );
});

Deno.test("coverage passes flags on, and says when a test fails", async () => {
  await using course = await scratch();
  const none = await course.coverage("1", "--", "--filter", "no such test");
  assert.match(none.text, /^course\/01-signs\.md {2}/m);
  assert.match(none.text, /^course\/01-signs\.md:\d+: return a > 0/m);
  assert.equal(none.code, 0);
  const chapter = CHAPTER.replace('"more");', '"less");');
  await writeChapters(course.root, { "01-signs.md": chapter });
  await runTool(course.root, "tangle");
  const failed = await course.coverage();
  assert.equal(failed.code, 1);
  assert.match(failed.text, /coverage: the tests failed/);
});

Deno.test("coverage writes over no text that is no lcov, and measures no stale code", async () => {
  await using course = await scratch();
  const notes = `${course.root}/notes.txt`;
  await Deno.writeTextFile(notes, "my notes\n");
  const { code, text } = await course.coverage("--lcov", notes);
  assert.equal(code, 2);
  assert.match(text, /notes\.txt is there and holds no lcov/);
  assert.equal(await Deno.readTextFile(notes), "my notes\n");
  const elsewhere = await Deno.makeTempFile();
  await Deno.symlink(elsewhere, `${course.root}/link.info`);
  const link = await course.coverage("--lcov", `${course.root}/link.info`);
  assert.equal(link.code, 2);
  assert.match(link.text, /link\.info is a link out of this folder/);
  await Deno.remove(elsewhere);
  await writeChapters(course.root, {
    "01-signs.md": CHAPTER.replace('"nothing"', '"nil"'),
  });
  const stale = await course.coverage();
  assert.equal(stale.code, 2);
  assert.match(
    stale.text,
    /lib\/sign\.ts differs from its chapter; run `deno task tangle` first/,
  );
});
