import assert from "node:assert/strict";
import { runTool, scratchRoot, writeChapters } from "../scratch_helper.ts";

/** Two chapters: a fragment, a block that appends, one that replaces, an exercise with its kit. */
const COURSE: Record<string, string> = {
  "01-a.md": `---
title: A
---

# A

\`\`\`ts file=lib/p/half.ts
/** Halves. */
export function half(a: number): number {
  // <<body of half>>
}

/** Third. */
export function third(a: number): number {
  return a / 3;
}
\`\`\`

\`\`\`ts name="body of half"
const result = a / 2;
return result;
\`\`\`

\`\`\`ts file=lib/p/half.ts
/** Quarter. */
export function quarter(a: number): number {
  return half(half(a));
}
\`\`\`
`,
  "02-p.md": `---
title: P
---

# P

\`\`\`ts name="fast body" replaces="body of half"
const result = 0.5 * a;
return result;
\`\`\`

\`\`\`ts file=lib/p/double.ts exercise=2.1
import { half } from "./half.ts";

/**
 * Doubles.
 *
 * @param a a number
 */
export function double(a: number): number {
  // BEGIN SOLUTION
  return a + half(a) + half(a);
  // END SOLUTION
}
\`\`\`

\`\`\`ts test="doubles"
import assert from "node:assert/strict";
import { double } from "lib/p/double.ts";

assert.equal(double(2), 4);
\`\`\`
`,
  "02-p.exercises.md": `# Kit

<!-- hint 2.1: a -->
<!-- hint 2.1: b -->
<!-- hint 2.1: c -->

\`\`\`ts driver=2.1
/** Twice. */
export function twice(mine: { double(a: number): number }, a: number): number {
  return mine.double(mine.double(a));
}
\`\`\`

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

/** One way to break the course: in which chapter, what, by what; where (a text on the line) and what check says. */
interface Break {
  readonly chapter: string;
  readonly from: string;
  readonly to: string;
  /** The finding points at the first of these characters. */
  readonly at: string;
  readonly says: RegExp;
}

const PART_1 = "01-a.md";
const PART_2 = "02-p.md";
const KIT = "02-p.exercises.md";

/** Runs check over a course that is broken in several places at once, and expects each to be found where it is. */
async function expectPlaces(
  parts: string[],
  breaks: readonly Break[],
): Promise<void> {
  const plain = await scratchRoot();
  // Blanks and letters beyond ASCII: addresses have them encoded.
  const root = `${plain} ünï`;
  await Deno.rename(plain, root);
  try {
    const course = { ...COURSE };
    for (const { chapter, from, to } of breaks) {
      assert.ok(course[chapter].includes(from), from);
      course[chapter] = course[chapter].replace(from, to);
    }
    await writeChapters(root, course);
    const tangled = await runTool(root, "tangle");
    assert.equal(tangled.code, 0, tangled.text);
    const { text } = await runTool(root, "check", ...parts);
    const findings = text.split("\n").filter((line) =>
      /^\S+:\d+:\d+: /.test(line)
    );
    for (const { chapter, to, at, says } of breaks) {
      const before = course[chapter].slice(
        0,
        course[chapter].indexOf(to) + to.indexOf(at),
      );
      const line = before.split("\n").length;
      const column = before.length - before.lastIndexOf("\n");
      const place = `course/${chapter}:${line}:${column}: `;
      const own = findings.filter((one) =>
        one.startsWith(place) && says.test(one)
      );
      assert.equal(own.length, 1, `${place}${says}\n${text}`);
      assert.doesNotMatch(own[0], /file:\/\//);
    }
    assert.equal(findings.length, breaks.length, text);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("check places type errors in every kind of block", async () => {
  await expectPlaces(["types"], [
    {
      chapter: PART_1,
      from: "half(half(a))",
      to: 'half(half("a"))',
      at: '"a"',
      says: /TS2345: .*\(in lib\/p\/half\.ts\)$/,
    },
    {
      chapter: PART_2,
      from: "const result = 0.5 * a;",
      to: "const result = 0.5 * b;",
      at: "b;",
      says: /TS2304: .*\(in lib\/p\/half\.ts\)$/,
    },
    {
      chapter: PART_2,
      from: "import { half }",
      to: "import { half, halve }",
      at: "halve",
      // The stub, the solution, three wrong and two right ones have it too.
      says:
        /TS2305: Module '"lib\/p\/half\.ts"' .*\(in lib\/p\/double\.ts and 7 more\)$/,
    },
    {
      chapter: PART_2,
      from: "equal(double(2)",
      to: 'equal(double("2")',
      at: '"2"',
      says: /TS2345: .*doubles_test\.ts\)$/,
    },
    {
      chapter: KIT,
      from: "mine.double(a))",
      to: 'mine.double("a"))',
      at: '"a"',
      says: /TS2345: .*2\.1\.driver\.ts\)$/,
    },
    {
      chapter: KIT,
      from: "mine.double(3)",
      to: "mine.dubble(3)",
      at: "dubble",
      says: /TS2551: .*2\.1\.check\.ts\)$/,
    },
    {
      chapter: KIT,
      from: "return a * a;",
      to: 'return "a" + a;',
      at: "return",
      says: /TS2322: .*2\.1\.wrong\.square\.ts\)$/,
    },
    {
      chapter: KIT,
      from: "return a * 2;",
      to: "const b: string = a;\nreturn a * 2;",
      at: "b:",
      says: /TS2322: .*2\.1\.right\.times\.ts\)$/,
    },
  ]);
});

Deno.test("check places lint in every kind of block", async () => {
  await expectPlaces(["lint"], [
    {
      chapter: PART_1,
      from: "return half(half(a));",
      to: "var q = half(half(a));\n  return q;",
      at: "var",
      says: /\(no-var, in lib\/p\/half\.ts\)$/,
    },
    {
      chapter: PART_2,
      from: "const result = 0.5",
      to: "let result = 0.5",
      at: "result",
      says: /\(prefer-const, in lib\/p\/half\.ts\)$/,
    },
    {
      chapter: PART_2,
      from: "import { half }",
      to: "import { half, third }",
      at: "third",
      says: /\(no-unused-vars, in lib\/p\/double\.ts and 1 more\)$/,
    },
    {
      chapter: PART_2,
      from: "assert.equal(",
      to: "debugger;\nassert.equal(",
      at: "debugger",
      says: /\(no-debugger, in .*doubles_test\.ts\)$/,
    },
    {
      chapter: KIT,
      from: "  return mine.double(",
      to: "  debugger;\n  return mine.double(",
      at: "debugger",
      says: /\(no-debugger, in .*2\.1\.driver\.ts\)$/,
    },
    {
      chapter: KIT,
      from: "  equal(await mine.double(3)",
      to: "  debugger;\n  equal(await mine.double(3)",
      at: "debugger",
      says: /\(no-debugger, in .*2\.1\.check\.ts\)$/,
    },
    {
      chapter: KIT,
      from: "return a * a;",
      to: "debugger;\nreturn a * a;",
      at: "debugger",
      says: /\(no-debugger, in .*2\.1\.wrong\.square\.ts\)$/,
    },
  ]);
});

Deno.test("check places what the documentation lacks", async () => {
  await expectPlaces(["documentation"], [
    {
      chapter: PART_1,
      from: "/** Quarter. */\nexport function quarter",
      to: "export function quarter",
      at: "quarter",
      says: /missing JSDoc documentation \(lib\/p\/half\.ts\)$/,
    },
    {
      chapter: PART_1,
      from: "third(a: number): number {\n  return a / 3;",
      to: "third(a: number) {\n  return a / 3;",
      at: "third",
      says: /missing an explicit return type annotation \(lib\/p\/half\.ts\)$/,
    },
  ]);
});

for (
  const [name, to, at] of [
    ["a file that is not there", 'from "./halve.ts"', '"./halve'],
    ["a package that nobody named", 'from "zzz"', '"zzz"'],
  ]
) {
  Deno.test(`check places an import of ${name}, and documentation says so too`, async () => {
    const one = { chapter: PART_2, from: 'from "./half.ts"', to, at };
    await expectPlaces(["types"], [{
      ...one,
      says: /TS2307: .*\(in lib\/p\/double\.ts/,
    }]);
    await expectPlaces(["documentation"], [{
      ...one,
      says:
        /deno doc --lint failed: Failed resolving .*\(in lib\/p\/double\.ts\)$/,
    }]);
  });
}
