import assert from "node:assert/strict";
import { findingsOf } from "./course.ts";

/** Each chapter's text starts on line 6. */
const CASES: Record<string, { text: string; findings: string[] }> = {
  "a slide that is not closed": {
    text: "<!-- slide -->\n## A\n",
    findings: ["6:1: slide is not closed"],
  },
  "a slide in a slide": {
    text: "<!-- slide -->\n## A\n\n<!-- slide -->\n## B\n<!-- /slide -->\n",
    findings: ["9:1: slide in the slide of line 6"],
  },
  "an end without a start": {
    text: "<!-- slide -->\n## A\n<!-- /slide -->\n\n<!-- /slide -->\n",
    findings: ["10:1: /slide without a slide before it"],
  },
  "a chapter without slides": {
    text: "# A\n\nWords.\n",
    findings: ["1:1: the chapter has no slides"],
  },
  "an empty slide": {
    text: "<!-- slide -->\n\n<!-- /slide -->\n",
    findings: ["6:1: slide is empty"],
  },
  "a note before any slide": {
    text: "<!-- note: Hello. -->\n\n<!-- slide -->\n## A\n<!-- /slide -->\n",
    findings: ["6:1: note without a slide"],
  },
  "a mark in a list": {
    text: "<!-- slide -->\n- a\n\n  <!-- /slide -->\n\n<!-- /slide -->\n",
    findings: ["9:3: <!-- /slide --> in a list"],
  },
  "a mark in a quote": {
    text: "<!-- slide -->\n## A\n<!-- /slide -->\n\n> <!-- slide -->\n",
    findings: ["10:3: <!-- slide --> in a quote"],
  },
  "a mark in a paragraph": {
    text:
      "<!-- slide -->\n## A\n<!-- /slide -->\n\nWords <!-- slide --> more.\n",
    findings: ["10:7: <!-- slide --> within a paragraph"],
  },
  "text after a mark": {
    text: "<!-- slide --> ## A\n\nWords.\n\n<!-- /slide -->\n",
    findings: ["6:15: text after a mark"],
  },
  "a misspelt mark": {
    text:
      "<!-- slide -->\n## A\n<!-- /slide -->\n\n<!-- slied -->\n## B\n<!-- /slide -->\n",
    findings: [
      "10:1: unknown mark <!-- slied … -->",
      "12:1: /slide without a slide before it",
    ],
  },
  "an unknown kind of slide": {
    text: "<!-- slide stil -->\n## A\n<!-- /slide -->\n",
    findings: ["6:12: unknown kind of slide: stil"],
  },
  "steps without a block": {
    text: "<!-- slide -->\n<!-- steps: 1|2 -->\n\nWords.\n\n<!-- /slide -->\n",
    findings: ["7:13: steps: no code block follows"],
  },
  "steps that cannot be read": {
    text:
      "<!-- slide -->\n<!-- steps: 1|x|all -->\n```ts\na;\n```\n<!-- /slide -->\n",
    findings: ['7:15: steps: can\'t read "x"'],
  },
  "steps beyond the block": {
    text:
      "<!-- slide -->\n<!-- steps: 1|2-3 -->\n```ts\na;\nb;\n```\n<!-- /slide -->\n",
    findings: ["7:15: steps: 2-3 is not within the block's 2 lines"],
  },
  "a figure that is missing": {
    text: "<!-- slide -->\n## A\n\n![A](figures/02-a.svg)\n<!-- /slide -->\n",
    findings: ["9:1: figure course/figures/02-a.svg does not exist"],
  },
  "a figure from the network": {
    text:
      "<!-- slide -->\n## A\n\n![A](https://example.org/a.svg)\n<!-- /slide -->\n",
    findings: [
      "9:1: figure https://example.org/a.svg is not a file of the course",
    ],
  },
  "a figure outside the course": {
    text: "<!-- slide -->\n## A\n\n![A](../README.svg)\n<!-- /slide -->\n",
    findings: ["9:1: figure ../README.svg is not a file of the course"],
  },
  "HTML": {
    text:
      '<!-- slide -->\n## A\n\n<iframe src="x"></iframe>\n\n<!-- /slide -->\n',
    findings: ["9:1: HTML on a slide: <iframe>"],
  },
  "a mark that belongs to the HTML before it": {
    text: "<!-- slide -->\n## A\n\n<kbd>\n<!-- /slide -->\n",
    findings: [
      "6:1: slide is not closed",
      "9:1: HTML on a slide: <kbd>",
      "10:1: <!-- /slide --> within HTML",
    ],
  },
  "a solution without its end": {
    text:
      "<!-- slide -->\n```ts file=lib/a.ts exercise=2.1\na;\n// BEGIN SOLUTION\nb;\n```\n<!-- /slide -->\n",
    findings: ["9:1: BEGIN SOLUTION is not closed"],
  },
  "a formula on a line": {
    text: "<!-- slide -->\nThe sum $a + \\oops$ here.\n<!-- /slide -->\n",
    findings: ["7:14: formula: Undefined control sequence: \\oops"],
  },
  "a formula in a block": {
    text: "<!-- slide -->\n$$\na +\nb + \\oops\n$$\n<!-- /slide -->\n",
    findings: ["9:5: formula: Undefined control sequence: \\oops"],
  },
  "a formula in a speaker note": {
    text:
      "<!-- slide -->\n## A\n<!-- /slide -->\n<!-- note: See $\\oops$. -->\n",
    findings: ["9:17: formula: Undefined control sequence: \\oops"],
  },
};

for (const [name, { text, findings }] of Object.entries(CASES)) {
  Deno.test(`slides reports ${name} at its place`, async () => {
    const expected = findings.map((finding) =>
      `course/02-sample.md:${finding}`
    );
    assert.deepEqual(await findingsOf(text), expected);
    assert.deepEqual(
      await findingsOf(text.replaceAll("\n", "\r\n")),
      expected,
      "with CRLF",
    );
  });
}

Deno.test("slides leaves comments alone that steer nothing", async () => {
  const text =
    "<!-- hint 2.1: What? -->\n<!-- deno-fmt-ignore -->\n<!-- slides are built below -->\n\n" +
    "<!-- slide -->\n## A\n<!-- a remark -->\n<!-- /slide -->\n";
  assert.deepEqual(await findingsOf(text), []);
});

Deno.test("slides reports every finding of a chapter at once", async () => {
  const text =
    "<!-- slide -->\n## A\n\n![A](figures/a.svg)\n\n$\\oops$\n<!-- /slide -->\n\n<!-- slide -->\n## B\n";
  assert.deepEqual(await findingsOf(text), [
    "course/02-sample.md:9:1: figure course/figures/a.svg does not exist",
    "course/02-sample.md:11:2: formula: Undefined control sequence: \\oops",
    "course/02-sample.md:14:1: slide is not closed",
  ]);
});
