import assert from "node:assert/strict";
import { readListing } from "../../../tools/slides/listing.ts";

/** Lines as text: `a` before an answer's line, then the lines of the block that it stands for. */
function shown(value: string): string[] {
  return readListing(value).lines.map(({ text, from, to, answer }) =>
    `${answer ? "a" : " "}${from === to ? from : `${from}-${to}`} ${text}`
  );
}

Deno.test("readListing() takes the markers away and knows the answer", () => {
  assert.deepEqual(
    shown(
      "function f() {\n  // BEGIN SOLUTION\n  return 1;\n  // END SOLUTION\n}",
    ),
    [" 1 function f() {", "a3   return 1;", " 5 }"],
  );
});

Deno.test("readListing() leaves out what a stub says", () => {
  assert.deepEqual(
    shown(
      "// BEGIN SOLUTION\na();\n// STUB return undefined;\n// END SOLUTION",
    ),
    ["a2 a();"],
  );
});

Deno.test("readListing() shows no fragment reference", () => {
  const { lines } = readListing("const rules = {\n  // <<more rules>>\n};");
  assert.deepEqual(lines.map(({ text, elided }) => [text, elided]), [
    ["const rules = {", false],
    ["  ⋯", true],
    ["};", false],
  ]);
});

Deno.test("readListing() keeps a doc comment's first paragraph", () => {
  assert.deepEqual(
    shown(
      "/**\n * Fires at Θ.\n *\n * Shapes: w [n].\n * @throws {RangeError} never\n */\nexport {};",
    ),
    [" 1-6 /** Fires at Θ. */", " 7 export {};"],
  );
  assert.deepEqual(
    shown("  /**\n   * One,\n   * two.\n   * @returns three\n   */\n  a;"),
    [
      " 1-5   /**",
      " 1-5    * One,",
      " 1-5    * two.",
      " 1-5    */",
      " 6   a;",
    ],
  );
  assert.deepEqual(shown("/** One. */\na;"), [" 1 /** One. */", " 2 a;"]);
});

Deno.test("readListing() leaves out imports at the top, unless they are all there is", () => {
  assert.deepEqual(
    shown(
      'import { a } from "lib/a.ts";\nimport type {\n  B,\n} from "lib/b.ts";\nimport "lib/c.ts";\n\na();\nawait import("d");',
    ),
    [" 7 a();", ' 8 await import("d");'],
  );
  assert.deepEqual(shown('await import("a");'), [' 1 await import("a");']);
  assert.deepEqual(shown('import { a } from "lib/a.ts";'), [
    ' 1 import { a } from "lib/a.ts";',
  ]);
});

Deno.test("readListing() names the line of a marker that is wrong", () => {
  const messages = (value: string) =>
    readListing(value).problems.map(({ line, message }) =>
      `${line}: ${message}`
    );
  assert.deepEqual(messages("a;\n// BEGIN SOLUTION\nb;"), [
    "2: BEGIN SOLUTION is not closed",
  ]);
  assert.deepEqual(messages("a;\n// END SOLUTION"), [
    "2: END SOLUTION without BEGIN",
  ]);
  assert.deepEqual(messages("// BEGIN SOLUTION\n// BEGIN SOLUTION\n"), [
    "2: BEGIN SOLUTION twice",
    "2: BEGIN SOLUTION is not closed",
  ]);
});
