import assert from "node:assert/strict";
import { normalize, parseMarkdown } from "../../../tools/tangle/markdown.ts";

/** Info, text, first line and column of each fence. */
function fences(text: string): [string, string, number, number][] {
  return parseMarkdown(normalize(text)).flatMap((node) =>
    node.kind === "fence"
      ? [[
        node.info,
        node.lines.map((line) => line.text).join("|"),
        node.line,
        node.column,
      ]]
      : []
  );
}

const CASES: Record<string, [string, [string, string, number, number][]]> = {
  "a plain fence": ["```ts\na\n```\n", [["ts", "a", 1, 1]]],
  "no final newline": ["```ts\na\n```", [["ts", "a", 1, 1]]],
  "an empty block": ["```ts\n```\n", [["ts", "", 1, 1]]],
  "blank lines inside": ["```\n\na\n\n```\n", [["", "|a|", 1, 1]]],
  "tildes": ["~~~ts x=1\n```\n~~~\n", [["ts x=1", "```", 1, 1]]],
  "a fence in a longer fence": ["````md\n```ts\na\n```\n````\n", [[
    "md",
    "```ts|a|```",
    1,
    1,
  ]]],
  "a longer closing fence": ["```ts\na\n`````\n", [["ts", "a", 1, 1]]],
  "a shorter fence does not close": ["````\n```\n````\n", [["", "```", 1, 1]]],
  "a closing fence has no info": ["```\n```ts\n```\n", [["", "```ts", 1, 1]]],
  "an indented fence": ["  ```ts\n  a\n    b\n c\n  ```\n", [[
    "ts",
    "a|  b|c",
    1,
    3,
  ]]],
  "indented code is no fence": ["    ```ts\n    a\n    ```\n", []],
  "in a list": ["- x\n\n  ```ts\n  a\n    b\n  ```\n", [["ts", "a|  b", 3, 3]]],
  "in a numbered list": ["10. ```ts\n    a\n    ```\n", [["ts", "a", 1, 5]]],
  "in a quote": ["> ```ts\n> a\n>\n>  b\n> ```\n", [["ts", "a|| b", 1, 3]]],
  "in a list in a quote": ["> - x\n>   ~~~ts\n>   a\n>   ~~~\n", [[
    "ts",
    "a",
    2,
    5,
  ]]],
  "in a comment": ["<!--\n```ts\na\n```\n-->\n", []],
  "CRLF": ["```ts\r\na\r\n\r\nb\r\n```\r\n", [["ts", "a||b", 1, 1]]],
  "lone CR": ["```ts\ra\r```\r", [["ts", "a", 1, 1]]],
  "a byte order mark": ["\uFEFF```ts\na\n```\n", [["ts", "a", 1, 1]]],
  "after a heading without a blank line": ["# x\n```ts\na\n```\n", [[
    "ts",
    "a",
    2,
    1,
  ]]],
  "in a paragraph's place": ["x\n```ts\na\n```\ny\n", [["ts", "a", 2, 1]]],
  "tabs stay": ["```ts\n\ta\n```\n", [["ts", "\ta", 1, 1]]],
  "unicode": ["```ts\nconst σ = '𝑤';\n```\n", [["ts", "const σ = '𝑤';", 1, 1]]],
  "backticks in the info string": ["``` a`b\nx\n", []],
};

for (const [name, [text, expected]] of Object.entries(CASES)) {
  Deno.test(`parseMarkdown() finds fences: ${name}`, () =>
    assert.deepEqual(fences(text), expected));
}

Deno.test("parseMarkdown() gives each line of a fence its own column", () => {
  const [, fence] = parseMarkdown("> - x\n>   ```ts\n>   a\n>     b\n>   ```\n")
    .filter(({ kind }) => kind !== "heading");
  assert.equal(fence.kind, "fence");
  assert.deepEqual(fence.lines, [{ text: "a", line: 3, column: 5 }, {
    text: "  b",
    line: 4,
    column: 5,
  }]);
});

Deno.test("parseMarkdown() reads comments in blocks and in paragraphs", () => {
  const comments = parseMarkdown(
    "<!-- slide -->\n\nx <!-- hint 2.1: y --> z\n\n<!-- a\nb --> \n",
  )
    .flatMap((node) =>
      node.kind === "comment" ? [[node.text, node.line, node.column]] : []
    );
  assert.deepEqual(comments, [["slide", 1, 1], ["hint 2.1: y", 3, 3], [
    "a\nb",
    5,
    1,
  ]]);
});
