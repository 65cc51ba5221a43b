import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { loadCourse } from "../../../tools/course/index.ts";
import { helperNote } from "../../../tools/exercise/helper_note.ts";
import type { Verdict } from "../../../tools/judge/verdict.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url)).replace(
  /\/$/,
  "",
);
const exercise = loadCourse(ROOT).flatMap(({ exercises }) => exercises)
  .find(({ driverFunctions }) => driverFunctions.length > 0)!;

function failing(call: string): Verdict {
  return {
    exercise: exercise.id,
    name: exercise.name,
    file: exercise.file,
    status: "failed",
    place: { line: 1, column: 1 },
    checks: [
      { name: "a", status: "passed" },
      { name: "b", status: "failed", failure: { message: "no", call } },
    ],
    output: "",
    outputCut: false,
    seed: 1,
  };
}

Deno.test("helperNote() says where a check's own function stands", () => {
  const [name] = exercise.driverFunctions;
  const note = helperNote(ROOT, exercise, failing(`${name}([1], 2)`))!;
  const [, place, line] = /: (.*):(\d+)$/.exec(note)!;
  assert.ok(note.startsWith(`${name} calls your ${exercise.name}: `));
  assert.equal(place, exercise.driver);
  assert.match(
    Deno.readTextFileSync(`${ROOT}/${place}`).split("\n")[Number(line) - 1],
    new RegExp(`^export (async )?function ${name}\\b`),
  );
});

Deno.test("helperNote() is silent about the learner's own functions", () => {
  const call = `${exercise.name}([1], 2)`;
  assert.equal(helperNote(ROOT, exercise, failing(call)), undefined);
});
