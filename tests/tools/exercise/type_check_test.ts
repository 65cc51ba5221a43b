import assert from "node:assert/strict";
import { parseTypeErrors } from "../../../tools/exercise/type_check.ts";

Deno.test("parseTypeErrors() reads what deno check writes", () => {
  const text =
    `TS2322 [ERROR]: Type '{ a: number; }' is not assignable to type 'B'.
  Property 'b' is missing in type '{ a: number; }'.
  const y: B = { a: 1 };
        ^
    at file:///home/ann/my%20course/exercises/02-perceptron/fit.ts:3:9

TS2552 [ERROR]: Cannot find name 'dott'. Did you mean 'dot'?
  return dott(w, x);
         ~~~~
    at file:///home/ann/my%20course/lib/vector.ts:4:10

TS7006 [ERROR]: somewhere else
    at file:///elsewhere/x.ts:1:1

Found 3 errors.

error: Type checking failed.
`;
  assert.deepEqual(parseTypeErrors(text, "/home/ann/my course"), [
    {
      file: "exercises/02-perceptron/fit.ts",
      line: 3,
      column: 9,
      code: "TS2322",
      message:
        "Type '{ a: number; }' is not assignable to type 'B'.\nProperty 'b' is missing in type '{ a: number; }'.",
    },
    {
      file: "lib/vector.ts",
      line: 4,
      column: 10,
      code: "TS2552",
      message: "Cannot find name 'dott'. Did you mean 'dot'?",
    },
  ]);
  assert.deepEqual(parseTypeErrors("", "/x"), []);
});
