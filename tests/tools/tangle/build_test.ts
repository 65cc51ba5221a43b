import assert from "node:assert/strict";
import { buildTexts, chapter } from "./build_helper.ts";

Deno.test("build() appends blocks of one file in chapter order", () => {
  const texts = buildTexts({
    "02-b.md": chapter("```ts file=lib/x.ts\nconst b = 2;\n```\n"),
    "01-a.md": chapter("```ts file=lib/x.ts\nconst a = 1;\n```\n"),
  });
  assert.equal(texts["lib/x.ts"], "const a = 1;\n\nconst b = 2;\n");
});

Deno.test("build() puts fragments in place with the reference's indent", () => {
  const texts = buildTexts({
    "01-a.md": chapter(
      "```ts file=lib/x.ts\nfunction f() {\n  // <<body>>\n}\n```\n\n```ts name=body\nif (a) {\n\n  b();\n}\n```\n",
    ),
  });
  assert.equal(
    texts["lib/x.ts"],
    "function f() {\n  if (a) {\n\n    b();\n  }\n}\n",
  );
});

Deno.test("build() fills slots in chapter order, and an empty one with nothing", () => {
  const sources = {
    "01-a.md": chapter(
      "```ts file=lib/x.ts\nconst rules = {\n  // <<more rules>>\n};\n```\n",
    ),
    "02-b.md": chapter('```ts name+="more rules"\nb: 2,\n```\n'),
    "03-c.md": chapter('```ts name+="more rules"\nc: 3,\n```\n'),
  };
  assert.equal(
    buildTexts(sources)["lib/x.ts"],
    "const rules = {\n  b: 2,\n  c: 3,\n};\n",
  );
  assert.equal(
    buildTexts(sources, { until: 2 })["lib/x.ts"],
    "const rules = {\n  b: 2,\n};\n",
  );
  assert.equal(
    buildTexts(sources, { until: 1 })["lib/x.ts"],
    "const rules = {\n};\n",
  );
});

Deno.test("build() adds an appendix once the chapters that it needs are there", () => {
  const sources = {
    "01-a.md": chapter("```ts file=lib/x.ts\na;\n```\n"),
    "02-b.md": chapter("```ts file=lib/y.ts\nb;\n```\n"),
    "a-every.md": chapter("```ts file=lib/every.ts\nc;\n```\n"),
    "b-late.md":
      "---\ntitle: T\nneeds: [2]\n---\n```ts file=lib/late.ts\nd;\n```\n",
  };
  const files = (until: number) => Object.keys(buildTexts(sources, { until }));
  assert.deepEqual(files(1), ["lib/x.ts", "lib/every.ts"]);
  assert.deepEqual(files(2), [
    "lib/x.ts",
    "lib/y.ts",
    "lib/every.ts",
    "lib/late.ts",
  ]);
});

Deno.test("build() replaces a block from a later chapter on, twice over", () => {
  const sources = {
    "01-a.md": chapter(
      "```ts file=lib/x.ts\nf(() => {\n  // <<slow>>\n});\n```\n\n```ts name=slow\nloops();\n```\n",
    ),
    "02-b.md": chapter("```ts name=fast replaces=slow\nsimd();\n```\n"),
    "03-c.md": chapter("```ts name=faster replaces=fast\ngpu();\n```\n"),
  };
  const bodies = [1, 2, 3].map((until) =>
    buildTexts(sources, { until })["lib/x.ts"].split("\n")[1]
  );
  assert.deepEqual(bodies, ["  loops();", "  simd();", "  gpu();"]);
});

Deno.test("build() replaces a named part of a file", () => {
  const sources = {
    "01-a.md": chapter("```ts file=lib/x.ts name=part\nconst a = 1;\n```\n"),
    "02-b.md": chapter("```ts name=other replaces=part\nconst a = 2;\n```\n"),
  };
  assert.equal(buildTexts(sources)["lib/x.ts"], "const a = 2;\n");
});

Deno.test("build() lifts imports to the top, merged and sorted, types apart", () => {
  const texts = buildTexts({
    "01-a.md": chapter(
      '```ts file=lib/a/x.ts\nimport { b } from "../y.ts";\nuse(b);\n```\n\n' +
        '```ts file=lib/a/x.ts\nimport {\n  a,\n  type T,\n} from "../y.ts"; // trailing\nimport type { U } from "../y.ts";\n' +
        'import fc from "fast-check";\nimport * as n from "./n.ts";\nimport "./effect.ts";\nuse(a, n, fc);\n```\n',
    ),
  });
  assert.equal(
    texts["lib/a/x.ts"],
    'import fc from "fast-check";\nimport { a, b, type T } from "../y.ts";\nimport type { U } from "../y.ts";\n' +
      'import "./effect.ts";\nimport * as n from "./n.ts";\n\nuse(b);\n\n // trailing\nuse(a, n, fc);\n',
  );
});

Deno.test("build() keeps a module comment above the imports, and leaves import() and strings alone", () => {
  const texts = buildTexts({
    "01-a.md": chapter(
      '```ts file=lib/x.ts\n/**\n * X.\n *\n * @module\n */\nimport { a } from "./a.ts";\nconst s = `import { z } from "./z.ts"`;\nconst m = import("./m.ts");\n```\n',
    ),
  });
  assert.equal(
    texts["lib/x.ts"],
    '/**\n * X.\n *\n * @module\n */\nimport { a } from "./a.ts";\n\nconst s = `import { z } from "./z.ts"`;\nconst m = import("./m.ts");\n',
  );
});

Deno.test("build() points imports of tests at the library", () => {
  const texts = buildTexts({
    "01-a.md": chapter(
      '```ts test="a() is b"\nimport { a } from "lib/x/a.ts";\nassert(await a());\n```\n',
    ),
  });
  assert.equal(
    texts["tests/course/01-a/a_is_b_test.ts"],
    'import { a } from "../../../lib/x/a.ts";\n\nDeno.test("a() is b", async () => {\nassert(await a());\n});\n',
  );
});

Deno.test("build() tangles other languages alike, and leaves plain blocks alone", () => {
  const texts = buildTexts({
    "01-a.md": chapter(
      "```wgsl file=lib/k/add.wgsl\nfn main() {}\n```\n\n```sh\ndeno task tangle\n```\n",
    ),
  });
  assert.deepEqual(texts, { "lib/k/add.wgsl": "fn main() {}\n" });
});

const EXERCISE =
  '```ts file=lib/p/f.ts exercise=2.1\nimport { dot } from "../vector.ts";\n\n/** F. */\nexport function f(a: number): number {\n' +
  "  // BEGIN SOLUTION\n  return dot(a);\n  // END SOLUTION\n}\n```\n";

Deno.test("build() makes stub, solution, checks, driver, wrong and right of an exercise", () => {
  const texts = buildTexts({
    "02-p.md": chapter(EXERCISE),
    "02-p.exercises.md":
      '<!-- hint 2.1: look\n  closer -->\n\n```ts check=2.1 limit=10\ncheck("x", () => equal(1, 1));\n```\n\n' +
      '```ts driver=2.1\nimport type * as E from "lib/p/f.ts";\nexport function twice(mine: typeof E, a: number) {\n  return mine.f(mine.f(a));\n}\n```\n\n' +
      'It is too big.\n\n```ts wrong=2.1 title="One too many!"\nreturn dot(a) + 1;\n```\n\n' +
      "```ts right=2.1 title=whole whole\nexport const f = (a: number) => a;\n```\n",
  }, { vocabulary: new Set(["equal", "close", "suite"]) });
  assert.equal(
    texts["lib/p/f.ts"],
    'import { dot } from "../vector.ts";\n\n/** F. */\nexport function f(a: number): number {\n  return dot(a);\n}\n',
  );
  assert.equal(
    texts["exercises/02-p/f.ts"],
    'import { Todo } from "../todo.ts";\nimport { dot } from "../../lib/vector.ts";\n\n/** F. */\nexport function f(a: number): number {\n  throw new Todo("2.1", "f");\n}\n',
  );
  assert.equal(
    texts["tests/course/02-p/2.1.stub.txt"],
    texts["exercises/02-p/f.ts"],
  );
  assert.equal(
    texts["solutions/02-p/f.ts"].split("\n")[0],
    'import { dot } from "../../lib/vector.ts";',
  );
  assert.equal(
    texts["tests/course/02-p/2.1.wrong.one-too-many.ts"].split("\n")[4],
    "  return dot(a) + 1;",
  );
  assert.equal(
    texts["tests/course/02-p/2.1.right.whole.ts"],
    "export const f = (a: number) => a;\n",
  );
  assert.equal(
    texts["tests/course/02-p/2.1.check.ts"],
    'import { equal, suite } from "../../../tools/judge/checks.ts";\nimport * as ref from "../../../lib/p/f.ts";\nimport type * as driver from "./2.1.driver.ts";\n\n' +
      'export const checks = suite<typeof ref, typeof driver>("2.1", ref, { limit: 10 });\nconst { check } = checks;\n\ncheck("x", () => equal(1, 1));\n',
  );
  assert.equal(
    texts["tests/course/02-p/2.1.driver.ts"],
    'import { serve } from "../../../tools/child/serve.ts";\nimport "../../../lib/vector.ts";\nimport type * as E from "../../../lib/p/f.ts";\n\n' +
      "export function twice(mine: typeof E, a: number) {\n  return mine.f(mine.f(a));\n}\n\nserve({ twice });\n",
  );
  const index = JSON.parse(texts["tests/course/02-p/exercises.json"]);
  const [exercise] = index.exercises;
  assert.deepEqual([index.number, index.title, exercise.name, exercise.limit], [
    2,
    "T",
    "f",
    10,
  ]);
  assert.deepEqual(exercise.hints, ["look closer"]);
  assert.deepEqual(exercise.allow, ["lib/vector.ts"]);
  assert.equal(exercise.wrong[0].diagnosis, "It is too big.");
});

Deno.test("build() writes a STUB line instead of the throw", () => {
  const texts = buildTexts({
    "02-p.md": chapter(
      "```ts file=lib/f.ts exercise=2.1\nexport function f(): number {\n  // BEGIN SOLUTION\n  // STUB return 0;\n  return 1;\n  // END SOLUTION\n}\n```\n",
    ),
  });
  assert.equal(
    texts["exercises/02-p/f.ts"],
    "export function f(): number {\n  return 0;\n}\n",
  );
  assert.equal(
    texts["lib/f.ts"],
    "export function f(): number {\n  return 1;\n}\n",
  );
});

Deno.test("build() lifts what an example imports to the top of its test", () => {
  const texts = buildTexts({
    "01-a.md": chapter(
      '````ts file=lib/f.ts\n/**\n * F.\n *\n * @example One\n * ```ts\n * import { g } from "lib/g.ts";\n * assert.equal(f(), g());\n * ```\n */\nexport function f() {\n  return 1;\n}\n````\n\n```ts file=lib/g.ts\nexport const g = () => 1;\n```\n',
    ),
  });
  assert.equal(
    texts["tests/course/01-a/f_example_test.ts"],
    'import assert from "node:assert/strict";\nimport { f } from "../../../lib/f.ts";\nimport { g } from "../../../lib/g.ts";\n\nDeno.test("lib/f.ts: One", () => {\nassert.equal(f(), g());\n});\n',
  );
});

Deno.test("build() turns examples of doc comments into tests", () => {
  const texts = buildTexts({
    "01-a.md": chapter(
      "````ts file=lib/f.ts\n/**\n * F.\n *\n * @example One\n * ```ts\n * assert.equal(f(), 1);\n * ```\n */\nexport function f() {\n  return 1;\n}\n````\n",
    ),
  });
  assert.equal(
    texts["tests/course/01-a/f_example_test.ts"],
    'import assert from "node:assert/strict";\nimport { f } from "../../../lib/f.ts";\n\nDeno.test("lib/f.ts: One", () => {\nassert.equal(f(), 1);\n});\n',
  );
});
