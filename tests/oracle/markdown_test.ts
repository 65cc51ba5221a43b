/**
 * The fence scanner against a second CommonMark parser, on documents that are made to be awkward.
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { normalize, parseMarkdown } from "../../tools/tangle/markdown.ts";

const line = fc.oneof(
  fc.constantFrom(
    "",
    "",
    "a",
    "  b",
    "    c",
    "# h",
    "---",
    "===",
    "- x",
    "1. y",
    "> q",
    "<!-- n -->",
    "```",
    "~~~",
    "````",
    "`` ` ``",
  ),
  fc.constantFrom(
    "```ts",
    "```ts file=lib/x.ts",
    "~~~ts check=2.1",
    "````md",
    "``` ts",
    "```ts `x`",
    "~~~ts `x`",
    "   ```ts",
    "    ```ts",
  ),
  fc.constantFrom("``` ", "```x", "~~~~", "  ```", "   ~~~", "`````"),
);
const prefix = fc.constantFrom(
  "",
  "",
  "",
  "  ",
  "    ",
  "> ",
  ">",
  "- ",
  "1. ",
  "> - ",
  "- > ",
  ">   ",
);
// A list item that starts with a blank line is left out: the two parsers disagree on how wide it is.
const blankItem = /[-.] $/;
const wild = fc.tuple(prefix, line).map((
  [a, b],
) => [a + (b.trim() === "" && blankItem.test(a) ? "x" : b)]);
/** A fence that is closed, inside a container that goes on. */
const whole = fc.record({
  container: fc.constantFrom(
    ["", ""],
    ["> ", "> "],
    ["- ", "  "],
    ["1. ", "   "],
    ["> - ", ">   "],
    ["- > ", "  > "],
  ),
  indent: fc.constantFrom("", "", " ", "   "),
  mark: fc.constantFrom("```", "~~~", "````"),
  info: fc.constantFrom("", "ts", "ts file=lib/x.ts", " text out=a"),
  content: fc.array(
    fc.constantFrom(
      "",
      "a",
      "  b",
      "# c",
      "- d",
      "``",
      "<!-- e -->",
      "a\tf",
      "```x",
    ),
    { maxLength: 4 },
  ),
}).map(({ container: [first, next], indent, mark, info, content }) => [
  first + indent + mark + info,
  ...content.map((text) =>
    (next + (text === "" ? "" : indent + text)).trimEnd()
  ),
  next + indent + mark,
  "",
]);
const document = fc.tuple(
  fc.array(fc.oneof(whole, { arbitrary: wild, weight: 2 }), { maxLength: 9 }),
  fc.constantFrom("\n", "\r\n"),
  fc.boolean(),
  fc.boolean(),
).map(([units, end, bom, last]) =>
  (bom ? "\uFEFF" : "") + units.flat().join(end) + (last ? end : "")
);

interface Plain {
  info: string;
  text: string;
  line: number;
  endLine: number;
}

function oracle(text: string): Plain[] {
  const fences: Plain[] = [];
  const source = text.split("\n");
  const visit = (node: Nodes) => {
    if (node.type === "code") {
      const { start, end } = node.position!;
      // An indented block is code too, and starts with its content.
      if (
        /^(`{3,}|~{3,})/.test(source[start.line - 1].slice(start.column - 1))
      ) {
        const info = [node.lang, node.meta].filter(Boolean).join(" ");
        fences.push({
          info,
          text: node.value,
          line: start.line,
          endLine: end.line,
        });
      }
    }
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(text));
  return fences;
}

function ours(text: string): Plain[] {
  return parseMarkdown(text).flatMap((node) =>
    node.kind !== "fence" ? [] : [{
      info: node.info.split(/\s+/).join(" "),
      text: node.lines.map((line) => line.text).join("\n"),
      line: node.line,
      endLine: node.endLine,
    }]
  );
}

Deno.test("parseMarkdown() finds the fences that mdast-util-from-markdown finds (10,000 documents)", () => {
  let closed = 0;
  fc.assert(
    fc.property(document, (raw) => {
      const text = normalize(raw);
      const fences = parseMarkdown(text).filter((node) =>
        node.kind === "fence"
      );
      // A fence that nobody closes is an error in a chapter, so what follows it is not compared.
      const open = fences.findIndex((fence) => !fence.closed);
      const count = open < 0 ? undefined : open;
      if (open < 0 && fences.length > 0) closed++;
      assert.deepEqual(
        ours(text).slice(0, count),
        oracle(text).slice(0, count),
      );
    }),
    { numRuns: 10_000, seed: 7 },
  );
  assert.ok(
    closed > 500,
    `only ${closed} documents had nothing but closed fences`,
  );
});
