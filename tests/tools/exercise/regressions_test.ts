import assert from "node:assert/strict";
import { Regressions } from "../../../tools/exercise/regressions.ts";
import type {
  CheckResult,
  Status,
  Verdict,
} from "../../../tools/judge/verdict.ts";

function verdict(
  status: Status,
  ...checks: [string, CheckResult["status"]][]
): Verdict {
  return {
    exercise: "2.1",
    name: "predict",
    file: "x.ts",
    status,
    place: { line: 1, column: 1 },
    checks: checks.map(([name, status]) => ({ name, status })),
    output: "",
    outputCut: false,
    seed: 1,
  };
}

Deno.test("Regressions tell checks that passed before, until they pass again", () => {
  const regressions = new Regressions({});
  assert.equal(
    regressions.note(verdict("failed", ["a", "passed"], ["b", "failed"])),
    undefined,
  );
  const worse = verdict("failed", ["a", "failed"], ["b", "failed"]);
  assert.deepEqual(regressions.note(worse), {
    whole: false,
    text: "Regression: passed before: a.",
  });
  assert.deepEqual(regressions.note(worse), {
    whole: false,
    text: "Regression: passed before: a.",
  });
  assert.equal(
    regressions.note(verdict("failed", ["a", "passed"], ["b", "failed"])),
    undefined,
  );
});

Deno.test("Regressions tell an exercise that passed before, also in an earlier session", () => {
  const regressions = new Regressions({ "2.1": { status: "passed" } });
  assert.deepEqual(regressions.note(verdict("refused")), {
    whole: true,
    text: "Regression: this exercise passed before.",
  });
  assert.equal(regressions.note(verdict("passed", ["a", "passed"])), undefined);
});
