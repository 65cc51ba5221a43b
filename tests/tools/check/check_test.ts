import assert from "node:assert/strict";
import { runTool, scratchRoot, writeChapters } from "../scratch_helper.ts";

/** A good course of one exercise; `change` breaks it. */
function course() {
  return {
    "02-p.md": `---
title: P
---

# P

\`\`\`ts file=lib/p/double.ts exercise=2.1
/**
 * Doubles.
 *
 * @param a a number
 */
export function double(a: number): number {
  // BEGIN SOLUTION
  return a + a;
  // END SOLUTION
}
\`\`\`

\`\`\`ts run id=two
import { double } from "lib/p/double.ts";
console.log(double(1));
\`\`\`

\`\`\`text out=two
2
\`\`\`
`,
    "02-p.exercises.md": `# Kit

<!-- hint 2.1: a -->
<!-- hint 2.1: b -->
<!-- hint 2.1: c -->

\`\`\`ts check=2.1
check("doubles", async ({ mine }) => {
  equal(await mine.double(3), 6);
  equal(await mine.double(-1), -2);
});
\`\`\`

It is a square.

\`\`\`ts wrong=2.1 title=square
return a * a;
\`\`\`

It is the number itself.

\`\`\`ts wrong=2.1 title=same
return a;
\`\`\`

It is always six.

\`\`\`ts wrong=2.1 title=six
return 6;
\`\`\`

\`\`\`ts right=2.1 title=times
return a * 2;
\`\`\`

\`\`\`ts right=2.1 title=shift
return a / 0.5;
\`\`\`
`,
  };
}

type Sources = ReturnType<typeof course>;

/** What `deno task check` says of a course that was tangled before it was changed (or after, with `tangled`). */
async function check(
  change: (sources: Sources) => void,
  parts: string[],
  options: { stale?: boolean } = {},
) {
  const root = await scratchRoot();
  try {
    const sources = course();
    if (options.stale) {
      await writeChapters(root, sources);
      await runTool(root, "tangle");
    }
    change(sources);
    await writeChapters(root, sources);
    if (!options.stale) await runTool(root, "tangle");
    const before = await listing(root);
    const result = await runTool(root, "check", ...parts);
    assert.deepEqual(await listing(root), before, "check wrote something");
    return result;
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Size and time of every file that check may not touch. */
async function listing(root: string, folder = ""): Promise<string[]> {
  const entries: string[] = [];
  for await (const entry of Deno.readDir(`${root}/${folder}`)) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === ".descent" || entry.name.endsWith(".map")) continue;
    if (entry.isDirectory) entries.push(...await listing(root, path));
    else {
      const { size, mtime } = await Deno.stat(`${root}/${path}`);
      entries.push(`${path} ${size} ${mtime?.getTime()}`);
    }
  }
  return entries.sort();
}

/** Breaks the course one way, and what check must say. */
const CASES: Record<
  string,
  [string[], (sources: Sources) => void, RegExp, boolean?]
> = {
  "a chapter that was not tangled": [
    ["drift"],
    (s) =>
      s["02-p.md"] = s["02-p.md"].replace("return a + a;", "return 2 * a;"),
    /^lib\/p\/double\.ts:7:1: differs from its chapter \(course\/02-p\.md:15:3\)\n {2}→ run deno task tangle/m,
    true,
  ],
  "a number in the prose that nothing prints": [
    ["numbers"],
    (s) =>
      s["02-p.md"] +=
        "\nTwice as good: 12.5 %, or 1,234 of 2 in 2015 (`99.9 %`, $99.8$, 2.1).\nOf 2047 rows −77.7 is 41\n%; 2 is printed.\n",
    new RegExp(
      [
        ["29:16", "12.5 %"],
        ["29:27", "1,234"],
        ["30:4", "2047"],
        ["30:14", "−77.7"],
        ["30:23", "41 %"],
      ].map(([place, number]) =>
        `course/02-p\\.md:${place}: ${number} stands in no output, test or claim here\n.*\n`
      ).join("") + "\ncheck: 5 found",
    ),
  ],
  "a type error, at the chapter's line": [
    ["types"],
    (s) =>
      s["02-p.md"] = s["02-p.md"].replace("return a + a;", 'return "a" + a;'),
    /^course\/02-p\.md:15:3: TS2322: Type 'string' is not assignable to type 'number'\. \(in lib\/p\/double\.ts and 1 more\)/m,
  ],
  "a stub that does not type-check": [
    ["types"],
    (s) =>
      s["02-p.md"] = s["02-p.md"].replace(
        "  // END SOLUTION\n",
        "  // END SOLUTION\n  return result;\n",
      ).replace("return a + a;", "const result = a + a;"),
    /^course\/02-p\.md:17:10: TS2304: Cannot find name 'result'\. \(in exercises\/02-p\/double\.ts and 5 more\)/m,
  ],
  "a type error in a check": [
    ["types"],
    (s) =>
      s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
        "double(3)",
        'double("3")',
      ),
    /^course\/02-p\.exercises\.md:9:27: TS2345/m,
  ],
  "an unknown identifier in a block that is only shown": [
    ["types"],
    (s) => s["02-p.md"] += "\n```ts\nconst a: number = nothing;\n```\n",
    /^course\/02-p\.md:30:19: TS2304: Cannot find name 'nothing'/m,
  ],
  "a ts error block that type-checks": [
    ["types"],
    (s) =>
      s["02-p.md"] +=
        "\n```ts error\nconst a: number = 1;\n```\n\n```text\nx\n```\n",
    /^course\/02-p\.md:29:1: this ts error block type-checks/m,
  ],
  "a recorded output that is not what the block prints": [
    ["outputs"],
    (s) => s["02-p.md"] = s["02-p.md"].replace("\n2\n", "\n3\n"),
    /^course\/02-p\.md:25:1: out=two is not what the block prints: line 1 says "3", the block "2"/m,
  ],
  "an output of five digits": [
    ["outputs"],
    (s) =>
      s["02-p.md"] = s["02-p.md"].replace(
        "console.log(double(1))",
        "console.log(double(1.23456))",
      ),
    /^course\/02-p\.md:20:1: run id=two prints 2\.46912: more than four significant digits/m,
  ],
  "a run block that throws": [
    ["outputs"],
    (s) =>
      s["02-p.md"] = s["02-p.md"].replace(
        "console.log(double(1));",
        'throw new Error("boom");',
      ),
    /^course\/02-p\.md:22:7: run id=two: Error: boom/m,
  ],
  "an out block without its run": [
    ["outputs"],
    (s) => s["02-p.md"] = s["02-p.md"].replace("out=two", "out=too"),
    /^course\/02-p\.md:25:1: out=too does not follow a block with run id=too\n {2}→ did you mean two\?/m,
  ],
  "a wrong solution that passes": [
    ["judged"],
    (s) =>
      s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
        "return 6;",
        "return 2 * a;",
      ),
    /^course\/02-p\.exercises\.md:28:1: wrong solution "six" of 2\.1 passes every check\n {2}→ add a check/m,
  ],
  "a right solution that fails": [
    ["judged"],
    (s) =>
      s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
        "return a * 2;",
        "return a * 3;",
      ),
    /^course\/02-p\.exercises\.md:32:1: right solution "times" of 2\.1 fails: "doubles": expected 6, got 9/m,
  ],
  "a wrong solution that another one's diagnosis explains": [
    ["judged"],
    (s) =>
      s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
        "return 6;",
        "return a * a;",
      ),
    /^course\/02-p\.exercises\.md:28:1: wrong solution "six" of 2\.1 is recognised as "square"/m,
  ],
  "an exercise with too few hints": [
    ["kits"],
    (s) =>
      s["02-p.exercises.md"] = s["02-p.exercises.md"].replace(
        "<!-- hint 2.1: c -->\n",
        "",
      ),
    /^course\/02-p\.md:7:1: exercise 2\.1 has 2 hints, and needs 3/m,
  ],
  "a link that leads nowhere, and a heading that is not there": [
    ["links"],
    (s) => s["02-p.md"] += "\n[a](nowhere.md) and [b](#q)\n",
    /^course\/02-p\.md:29:5: nowhere\.md leads nowhere\n.*\ncourse\/02-p\.md:29:25: course\/02-p\.md has no heading #q/m,
  ],
  "a chapter that is not formatted": [
    ["formatting"],
    (s) => s["02-p.md"] += "\n* a\n* b\n",
    /^course\/02-p\.md:\d+:1: course\/02-p\.md is not formatted\n {2}→ run deno fmt course\/02-p\.md/m,
  ],
  "lint, at the chapter's line": [
    ["lint"],
    (s) =>
      s["02-p.md"] = s["02-p.md"].replace(
        "return a + a;",
        "let b = a + a;\n  return b;",
      ),
    /^course\/02-p\.md:15:7: .*\(prefer-const, in /m,
  ],
  "a public name without documentation": [
    ["documentation"],
    (s) => s["02-p.md"] = s["02-p.md"].replace(/\/\*\*[^]*?\*\/\n/, ""),
    /^course\/02-p\.md:8:\d+: .*JSDoc/m,
  ],
  "a driver that reaches the answer": [
    ["drivers"],
    (s) =>
      s["02-p.exercises.md"] +=
        '\n```ts driver=2.1\nimport * as lib from "lib/p/double.ts";\nexport function twice(_: unknown, a: number) {\n  return lib.double(a);\n}\n```\n',
    /^course\/02-p\.exercises\.md:\d+:\d+: a learner's process could read lib\/p\/double\.ts: tests\/course\/02-p\/2\.1\.driver\.ts → lib\/p\/double\.ts/m,
  ],
  "slide marks that are misspelt or never closed": [
    ["slides"],
    (s) => s["02-p.md"] += "\n<!-- slide stil -->\n\n<!-- slide -->\n\n## A\n",
    /^course\/02-p\.md:29:1: unknown mark slide stil\n {2}→ did you mean <!-- slide still -->\?\ncourse\/02-p\.md:31:1: this slide is never closed/m,
  ],
  "imports in a circle": [
    ["graph"],
    (s) =>
      s["02-p.md"] +=
        '\n```ts file=lib/p/a.ts\nimport "./b.ts";\n```\n\n```ts file=lib/p/b.ts\nimport "./a.ts";\n```\n',
    /^course\/02-p\.md:34:8: imports in a circle: lib\/p\/a\.ts → lib\/p\/b\.ts → lib\/p\/a\.ts/m,
  ],
  "an import across the border": [
    ["graph"],
    (s) =>
      s["02-p.md"] +=
        '\n```ts file=lib/p/a.ts\nimport "../../tools/judge/verdict.ts";\n```\n',
    /^course\/02-p\.md:30:8: lib\/p\/a\.ts imports tools\/judge\/verdict\.ts/m,
  ],
};

for (const [name, [parts, change, expected, stale]] of Object.entries(CASES)) {
  Deno.test(`check reports ${name}`, async () => {
    const { code, text } = await check(change, parts, { stale });
    assert.match(text, expected);
    assert.equal(code, 1);
  });
}

Deno.test("check finds nothing in a good course", async () => {
  const { code, text } = await check(() => {}, [
    "drift",
    "kits",
    "graph",
    "formatting",
    "lint",
    "types",
    "documentation",
    "outputs",
    "judged",
  ]);
  assert.equal(text, "check: nothing to mend\n");
  assert.equal(code, 0);
});
