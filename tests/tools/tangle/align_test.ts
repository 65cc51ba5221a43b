import assert from "node:assert/strict";
import { align, originOf } from "../../../tools/tangle/align.ts";

/** Raw lines that all come from one chapter, line by line. */
function raw(text: string) {
  return text.split("\n").map((
    line,
    index,
  ) => [{ text: line, origin: { file: "c.md", line: index + 11, column: 1 } }]);
}

/** Where the first character of `word` in the formatted text came from, as `line:column`. */
function origin(before: string, after: string, word: string): string {
  const lines = after.split("\n");
  const line = lines.findIndex((text) => text.includes(word));
  const place = originOf(
    align(raw(before), after),
    line,
    lines[line].indexOf(word),
  );
  return `${place?.line}:${place?.column}`;
}

Deno.test("align() follows tokens through a formatter's changes", () => {
  const before = "const a={b:'x',c}\nif(a)  f( (y)=>y )\nlast()";
  const after = 'const a = { b: "x", c };\nif (a) f((y) => y);\nlast();\n';
  assert.equal(origin(before, after, '"x"'), "11:12");
  assert.equal(origin(before, after, "f("), "12:8");
  assert.equal(origin(before, after, "last"), "13:1");
});

Deno.test("align() follows code over line breaks and added parentheses and commas", () => {
  const before = "call(first, x => x, third);\nnext();";
  const after = "call(\n  first,\n  (x) => x,\n  third,\n);\nnext();\n";
  assert.equal(origin(before, after, "third"), "11:21");
  assert.equal(origin(before, after, "next"), "12:1");
});

Deno.test("align() follows each line of a comment and of a template", () => {
  const before = "/** a\n  * b\n  */\nconst t = `x\n  y`;";
  const after = "/** a\n * b\n */\nconst t = `x\n  y`;\n";
  assert.equal(origin(before, after, "* b"), "12:2");
  assert.equal(origin(before, after, "y`"), "15:3");
});
