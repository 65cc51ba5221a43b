import assert from "node:assert/strict";
import {
  detail,
  headline,
  listLine,
} from "../../../tools/exercise/verdict_text.ts";
import type { Verdict } from "../../../tools/judge/verdict.ts";
import { makePaint } from "../../../tools/terminal/paint.ts";
import type { Screen } from "../../../tools/terminal/screen.ts";

const screen = (interactive = false): Screen => ({
  interactive,
  paint: makePaint(false),
  width: () => 60,
  print() {},
  write() {},
  clear() {},
});

const VERDICT: Verdict = {
  exercise: "2.1",
  name: "predict",
  file: "exercises/02-perceptron/predict.ts",
  status: "failed",
  place: { line: 17, column: 3 },
  checks: [{
    name: "fires at the threshold itself",
    status: "failed",
    failure: {
      message: "expected 1, got 0",
      call: "predict([1], [2], 2)",
      expected: "1",
      actual: "0",
    },
  }],
  output: "",
  outputCut: false,
  seed: 7,
};

Deno.test("headline() ends with a place to click on", () => {
  assert.equal(
    headline(VERDICT, screen()),
    "✗ 2.1 predict   exercises/02-perceptron/predict.ts:17:3",
  );
});

Deno.test("detail() writes short values into one line and long ones below each other", () => {
  assert.equal(
    detail(VERDICT, screen()),
    "  fires at the threshold itself\n    predict([1], [2], 2)\n    expected 1, got 0\n  The same cases again: --seed 7",
  );
  const [expected, actual] = [
    "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]",
    "[1, 2, 3, 4, 5, 6, 7, 8, 9, 11]",
  ];
  const failure = {
    message: `expected ${expected}, got ${actual}`,
    expected,
    actual,
  };
  const long = detail({
    ...VERDICT,
    checks: [{ name: "counts", status: "failed", failure }],
  }, screen());
  assert.equal(
    long,
    `  counts\n    expected ${expected}\n    got      ${actual}\n  The same cases again: --seed 7`,
  );
  const shape = {
    message: "expected shape [2], got [3]",
    expected: "[1, 2]",
    actual: "[1, 2, 3]",
  };
  const both = detail({
    ...VERDICT,
    checks: [{ name: "counts", status: "failed", failure: shape }],
  }, screen());
  assert.match(
    both,
    /\n {4}expected shape \[2\], got \[3\]\n {4}expected \[1, 2\]\n {4}got {6}\[1, 2, 3\]\n/,
  );
});

Deno.test("detail() tells a verdict's notes, of a pass too", () => {
  const notes = ["Judged by the simulator only: no GPU adapter here."];
  const passed: Verdict = {
    ...VERDICT,
    status: "passed",
    checks: [{ name: "adds", status: "passed" }],
    notes,
  };
  assert.equal(detail(passed, screen()), `  ${notes[0]}`);
  assert.match(
    detail({ ...VERDICT, notes }, screen()),
    /no GPU adapter here\.$/,
  );
});

Deno.test("detail() shows frames of the stack and no more than help", () => {
  const stack = [
    "RangeError: x",
    ...Array.from(
      { length: 9 },
      (_, i) => `    at f${i} (exercises/a.ts:${i}:1)`,
    ),
  ].join("\n");
  const text = detail({
    ...VERDICT,
    checks: [{
      name: "runs",
      status: "failed",
      failure: { message: "predict threw RangeError: x", stack },
    }],
  }, screen());
  assert.match(
    text,
    /threw RangeError: x\n {6}at f0 \(exercises\/a\.ts:0:1\)\n/,
  );
  assert.equal(text.match(/ at f/g)?.length, 6);
});

Deno.test("detail() shortens a screenful of output on a terminal, and nothing in a pipe", () => {
  const output = Array.from({ length: 100 }, (_, i) => `line ${i}\n`).join("");
  const onScreen = detail({ ...VERDICT, output, outputCut: true }, screen(true))
    .split("\n");
  assert.equal(
    onScreen.filter((line) => line.startsWith("  │ line")).length,
    20,
  );
  assert.ok(onScreen.some((line) => line.startsWith("  ┆ … 80 lines")));
  assert.equal(onScreen.at(-1), "  ┆ … the rest was dropped: more than 64 KiB");
  assert.equal(
    detail({ ...VERDICT, output }, screen()).match(/│ line/g)?.length,
    100,
  );
});

Deno.test("listLine() gives the place up where the line gets too long", () => {
  assert.equal(listLine(VERDICT, screen(), 12), "✗ 2.1 predict    failed");
  assert.equal(
    listLine({ ...VERDICT, file: "a.ts" }, screen(), 12, true),
    "✗ 2.1 predict    failed       a.ts:17:3   passed before",
  );
});
