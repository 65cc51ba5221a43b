import assert from "node:assert/strict";
import { placeOf } from "../../../tools/judge/place.ts";
import { Places } from "../../../tools/judge/stack.ts";

const blob = "blob:null/2f99a49e-54ac-42ed-b4be-6dfbe0d7751f";
const edits = [{ line: 1, column: 21, before: 22, after: 50 }];
const places = new Places("/course root", "exercises/02/predict.ts", edits);

Deno.test("Places names the learner's file and drops the machinery", () => {
  const stack = [
    "RangeError: dot: in file:///course%20root/lib/vector.ts",
    "and /course root/lib/vector.ts",
    "    at dot (file:///course%20root/course/02-perceptron.md:102:36)",
    "    at add (file:///course root/course/02-perceptron.md:110:1)",
    `    at Module.predict (${blob}:5:10)`,
    `    at async ${blob}:1:80`,
    "    at Array.map (<anonymous>)",
    "    at train (course/02-perceptron.exercises.md:934:32)",
    "    at call (file:///course%20root/tools/child/serve.ts:90:1)",
    "    at async file:///course%20root/tests/course/02/2.1.driver.ts:15:131",
    "    at setTimeout (ext:deno_web/02_timers.js:1:1)",
    "    at node:internal/x:1:1",
    "    at file:///elsewhere/x.ts:1:1",
  ].join("\n");
  assert.equal(
    places.stack(stack),
    [
      "RangeError: dot: in lib/vector.ts",
      "and lib/vector.ts",
      "    at dot (course/02-perceptron.md:102:36)",
      "    at add (course/02-perceptron.md:110:1)",
      "    at Module.predict (exercises/02/predict.ts:5:10)",
      "    at async exercises/02/predict.ts:1:52",
      "    at Array.map (<anonymous>)",
    ].join("\n"),
  );
  assert.deepEqual(places.place(stack), { line: 5, column: 10 });
  assert.equal(
    places.place(
      "Error: x\n    at dot (file:///course%20root/lib/vector.ts:1:1)",
    ),
    undefined,
  );
});

Deno.test("Places keeps a made-up stack harmless", () => {
  const long = "x\n" + `    at \x1b[2J${blob}:1:1\n`.repeat(10_000);
  const stack = places.stack(long);
  assert.ok(stack.length < 2000);
  assert.ok(!stack.includes("\x1b"));
  assert.equal(places.stack("no frames"), "");
  assert.equal(places.stack(""), "");
});

Deno.test("placeOf() finds where a function is exported, or declared, or the beginning", () => {
  assert.deepEqual(
    placeOf("// function f\n\n  export async function f() {}", "f"),
    { line: 3, column: 25 },
  );
  assert.deepEqual(
    placeOf("function f() {}\nexport const f2 = 1;\nexport { f };", "f"),
    { line: 1, column: 10 },
  );
  assert.deepEqual(placeOf("export const f = () => 1;", "f"), {
    line: 1,
    column: 14,
  });
  assert.deepEqual(placeOf("export function ff() {}", "f"), {
    line: 1,
    column: 1,
  });
  assert.deepEqual(placeOf("export function $f() {}", "$f"), {
    line: 1,
    column: 17,
  });
});
