import assert from "node:assert/strict";
import { chapter, findingsOf } from "./build_helper.ts";

/** Markdown of chapter 2 (its line 4 is the first) and what is found in it. */
const CASES: Record<string, [string, string[]]> = {
  "an unknown attribute": [
    "```ts fil=lib/x.ts\n```\n",
    ["course/02-a.md:4:7: unknown attribute fil → did you mean file?"],
  ],
  "an attribute that does not belong": [
    "```ts file=lib/x.ts title=x\n```\n",
    ["course/02-a.md:4:21: a file block can't carry title → beside file it may carry name, exercise"],
  ],
  "a flag with a value": [
    "```ts run=now id=x\n```\n",
    ["course/02-a.md:4:7: run is a flag and takes no value → write run alone"],
  ],
  "an attribute twice": [
    "```ts file=lib/x.ts file=lib/y.ts\n```\n",
    ["course/02-a.md:4:21: attribute file stands here twice → keep one of them"],
  ],
  "a claim that no program measures": [
    "```text claim=air\n```\n",
    ["course/02-a.md:4:1: claim=air: no program measures it → write a block ts claim=air"],
  ],
  "a claim that is shown nowhere": [
    "```ts claim=air\n```\n",
    ["course/02-a.md:4:1: claim=air is shown nowhere → write an empty block text claim=air where the chapter makes the claim"],
  ],
  "a claim under another name": [
    "```ts claim=air\n```\n\n```text claim=airs\n```\n",
    [
      "course/02-a.md:4:1: claim=air is shown nowhere → write an empty block text claim=air where the chapter makes the claim",
      "course/02-a.md:7:1: claim=airs: no program measures it → did you mean air?",
    ],
  ],
  "a claim that is measured twice": [
    "```ts claim=air\n```\n\n```text claim=air\n```\n\n```ts claim=air\n```\n",
    ["course/02-a.md:10:1: claim=air is measured twice; the first is at course/02-a.md:4:1 → rename one"],
  ],
  "a claim in another language": [
    "```py claim=air\n```\n\n```text claim=air\n```\n",
    ["course/02-a.md:4:4: a claim block is written in ts, not in py → change the language to ts"],
  ],
  "an open quote": [
    '```ts test="x\n```\n',
    ['course/02-a.md:4:7: the quote in test="x is not closed'],
  ],
  "a block that is never closed": [
    "```ts file=lib/x.ts\na\n",
    ["course/02-a.md:4:1: this block is never closed → end it with a fence of the same kind"],
  ],
  "an unused fragment": [
    "```ts name=clip\n```\n\n```ts file=lib/x.ts\n// <<clop>>\n```\n",
    [
      "course/02-a.md:4:1: fragment clip is never used → did you mean it at course/02-a.md:8:1, which says <<clop>>?",
      "course/02-a.md:8:1: no block is called clop, and none adds to it → did you mean <<clip>>?",
    ],
  ],
  "a fragment used twice": [
    "```ts name=clip\n```\n\n```ts file=lib/x.ts\n// <<clip>>\n  // <<clip>>\n```\n",
    ["course/02-a.md:9:1: fragment clip is used twice; the first is at course/02-a.md:8:1 → write a function, or a second fragment"],
  ],
  "two definitions": [
    "```ts name=clip\n```\n\n```ts name=clip\n```\n\n```ts file=lib/x.ts\n// <<clip>>\n```\n",
    ["course/02-a.md:7:1: clip is defined twice; the first is at course/02-a.md:4:1 → rename one, or write name+= to add to a slot"],
  ],
  "a cycle": [
    "```ts name=a\n// <<b>>\n```\n\n```ts name=b\n// <<a>>\n```\n\n```ts file=lib/x.ts\n// <<a>>\n```\n",
    [
      "course/02-a.md:4:1: these fragments hold each other: a → b → a → take one reference out",
      "course/02-a.md:13:1: fragment a is used twice; the first is at course/02-a.md:9:1 → write a function, or a second fragment",
    ],
  ],
  "an addition without its slot": [
    "```ts name+=rules\n```\n",
    ["course/02-a.md:4:1: there is no slot rules → write // <<rules>> where it belongs"],
  ],
  "a replacement of nothing": [
    "```ts name=fast replaces=slo\n```\n",
    ["course/02-a.md:4:1: replaces=slo: no block has this name → name the block that it replaces"],
  ],
  "a replacement in the same chapter": [
    "```ts name=slow\n```\n\n```ts name=fast replaces=slow\n```\n\n```ts file=lib/x.ts\n// <<slow>>\n```\n",
    ["course/02-a.md:7:1: replaces=slow: that block is not of an earlier chapter (course/02-a.md:4:1) → change that block itself"],
  ],
  "a path outside lib": [
    "```ts file=../x.ts\n```\n",
    ["course/02-a.md:4:1: file=../x.ts: not a path under lib/ → write file=lib/area/name.ts, snake_case, without .. or \\"],
  ],
  "a region without its end": [
    "```ts file=lib/x.ts exercise=2.1\nexport function f() {\n  // BEGIN SOLUTION\n}\n```\n",
    ["course/02-a.md:6:1: // BEGIN SOLUTION without its // END SOLUTION → add // END SOLUTION after the region's last line"],
  ],
  "an end without its region": [
    "```ts file=lib/x.ts exercise=2.1\nexport function f() {\n  // END SOLUTION\n}\n```\n",
    ["course/02-a.md:6:1: // END SOLUTION without its // BEGIN SOLUTION → put the markers around the region"],
  ],
  "a marker that is misspelt": [
    "```ts file=lib/x.ts exercise=2.1\nexport function f() {\n  // BEGIN SOLUTION\n  // end-solution\n  // END SOLUTION\n}\n```\n",
    ["course/02-a.md:7:1: can't read the marker // end-solution → write // BEGIN SOLUTION or // END SOLUTION, alone on its line"],
  ],
  "an exercise without a region": [
    "```ts file=lib/x.ts exercise=2.1\nexport const f = 1;\n```\n",
    ["course/02-a.md:4:1: this exercise has no region → put // BEGIN SOLUTION and // END SOLUTION around what learners write"],
  ],
  "a region without its exercise": [
    "```ts file=lib/x.ts\nexport function f() {\n  // BEGIN SOLUTION\n  // END SOLUTION\n}\n```\n",
    ["course/02-a.md:6:1: a marker in a block without exercise=… → add exercise=2.1 (or the next free number) to the block"],
  ],
  "an exercise of another chapter": [
    "```ts file=lib/x.ts exercise=3.1\nexport function f() {\n  // BEGIN SOLUTION\n  // END SOLUTION\n}\n```\n",
    ["course/02-a.md:4:1: exercise=3.1 does not belong to this chapter → write exercise=2.1 or the next free number"],
  ],
  "a check of no exercise": [
    "```ts check=2.7\n```\n",
    ["course/02-a.md:4:1: check=2.7: there is no exercise 2.7 → mark a block with exercise=…"],
  ],
  "a test's name taken": [
    '```ts test="a b"\n```\n\n```ts test="A, B"\n```\n',
    ["course/02-a.md:7:1: this test's name is taken at course/02-a.md:4:1 → give it a name of its own"],
  ],
  "a hint that can't be read": [
    "<!-- hint two: x -->\n",
    ["course/02-a.md:4:1: can't read this hint → write <!-- hint 2.1: a sentence -->"],
  ],
  "a wrong solution without a title": [
    "x\n\n```ts wrong=2.1\n```\n",
    [
      "course/02-a.md:6:1: wrong=2.1: there is no exercise 2.1 → mark a block with exercise=…",
      "course/02-a.md:6:7: a wrong block needs title=… → add title=…",
    ],
  ],
};

for (const [name, [body, expected]] of Object.entries(CASES)) {
  Deno.test(`build() reports ${name}`, () =>
    assert.deepEqual(findingsOf({ "02-a.md": chapter(body) }), expected));
}

Deno.test("build() reports a wrong solution without a diagnosis", () => {
  const body =
    "```ts file=lib/x.ts exercise=2.1\nexport function f() {\n  // BEGIN SOLUTION\n  // END SOLUTION\n}\n```\n\n# H\n\n```ts wrong=2.1 title=x\n```\n";
  assert.deepEqual(findingsOf({ "02-a.md": chapter(body) }), [
    "course/02-a.md:13:1: this wrong solution has no diagnosis → write a paragraph directly before it: what a learner should hear",
  ]);
});

Deno.test("parseCourse() reports what is wrong with front matter", () => {
  assert.deepEqual(findingsOf({ "02-a.md": "# No front matter\n" }), [
    "course/02-a.md:1:1: front matter is missing → start with ---, title: …, ---",
  ]);
  assert.deepEqual(
    findingsOf({ "02-a.md": "---\ntitel: x\nminutes: soon\n---\n" }),
    [
      "course/02-a.md:1:1: the title is missing → add a line title: …",
      "course/02-a.md:2:1: unknown key titel → did you mean title?",
      "course/02-a.md:3:10: minutes: soon → expected a number of minutes",
    ],
  );
});

Deno.test("parseCourse() reports names, numbers and kits that don't fit", () => {
  assert.deepEqual(
    findingsOf({
      "02-a.md": chapter(""),
      "02-b.md": chapter(""),
      "3.md": "",
      "04-x.exercises.md": "",
    }),
    [
      "course/02-b.md:1:1: chapter 2 is course/02-a.md too → number one of them anew",
      "course/04-x.exercises.md:1:1: a kit without its chapter → write course/04-x.md",
      "course/3.md:1:1: not a name of a chapter → call it 02-name.md, 02-name.exercises.md or a-name.md",
    ],
  );
});
