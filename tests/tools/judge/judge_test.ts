import assert from "node:assert/strict";
import { judge } from "../../../tools/judge/judge.ts";
import type { Verdict } from "../../../tools/judge/verdict.ts";
import { exercise, exercises, judgeFile, judgeText, root } from "./fixture.ts";

const file = "exercises/01-votes/predict.ts";

function predict(body: string, before = ""): string {
  return `${before}export function predict(w: number[], x: number[], threshold: number) {\n${body}\n}\n`;
}

function failures(verdict: Verdict) {
  return verdict.checks.flatMap((check) => check.failure ?? []);
}

for (const { id, name, file, solution, wrong, right } of exercises) {
  Deno.test(`judge() finds ${id} ${name} to do in its stub`, async () => {
    const verdict = await judgeFile(id, file);
    assert.equal(verdict.status, "todo");
    assert.deepEqual(
      [...new Set(verdict.checks.slice(1).map((check) => check.status))].join(),
      id === "1.3" ? "" : "skipped",
    );
    const line = (await Deno.readTextFile(`${root}/${file}`)).split(
      "\n",
    )[verdict.place.line - 1];
    assert.match(
      line.slice(verdict.place.column - 1),
      /^new Todo|^throw new Todo/,
    );
    assert.equal(
      failures(verdict)[0].message,
      `${id} ${name} is still to do: deno task hint ${id}`,
    );
  });

  for (const path of [solution, ...right.map(({ file }) => file)]) {
    Deno.test(`judge() passes ${path}`, async () => {
      const verdict = await judgeFile(id, path);
      assert.equal(verdict.status, "passed", JSON.stringify(verdict));
      assert.equal(verdict.diagnosis, undefined);
      assert.ok(
        verdict.checks.every((check) =>
          check.status === "passed" && !check.failure
        ),
      );
    });
  }

  for (const { title, diagnosis, file } of wrong) {
    Deno.test(`judge() fails ${file} with its own diagnosis`, async () => {
      const verdict = await judgeFile(id, file);
      assert.equal(verdict.status, "failed");
      assert.deepEqual(verdict.diagnosis, { title, text: diagnosis });
    });
  }
}

Deno.test("judge() reports the smallest counterexample as the call", async () => {
  const verdict = await judgeText("1.1", predict("  return 1;"));
  const failure = verdict.checks[1].failure;
  assert.deepEqual(failure, {
    message: "expected 0, got 1",
    call: "predict([0], [0], 0.125)",
    expected: "0",
    actual: "1",
  });
  assert.deepEqual(verdict.place, { line: 1, column: 17 });
});

Deno.test("judge() gives the same verdict for the same seed, and other cases for another", async () => {
  const source = predict(
    "  console.log(threshold);\n  return w.length === x.length && w[0] * x[0] >= threshold ? 1 : 0;",
  );
  const verdicts = await Promise.all(
    [1, 1, 2].map((seed) =>
      judgeText("1.1", source, { seed, diagnose: false })
    ),
  );
  assert.deepEqual(verdicts[0], verdicts[1]);
  assert.notEqual(verdicts[0].output, verdicts[2].output);
});

Deno.test("judge() stops a loop without end and says so", async () => {
  const verdict = await judgeText("1.1", predict("  for (;;);"));
  assert.equal(verdict.status, "failed");
  assert.equal(
    verdict.checks[0].failure?.message,
    "no answer after 0.5 s: a loop without end?",
  );
  assert.equal(verdict.checks[0].failure?.call, "predict([1], [2], 2)");
  assert.deepEqual(verdict.checks.slice(1).map((check) => check.status), [
    "skipped",
    "skipped",
    "skipped",
  ]);
});

Deno.test("judge() stops a loop without end outside of functions", async () => {
  const verdict = await judgeText("1.1", predict("  return 1;", "for (;;);\n"));
  assert.equal(verdict.status, "refused");
  assert.equal(
    verdict.problem,
    "the file does not finish loading within 1.5 s: a loop without end outside its functions?",
  );
});

Deno.test("judge() recognises a promise that never settles, at once where nothing is left to do", async () => {
  const never = (body: string) =>
    judgeText("1.3", `export async function later() {\n${body}\n}`, {
      diagnose: false,
    });
  assert.equal(
    (await never("  await new Promise(() => {});")).checks[0].failure?.message,
    "later returned a promise that never settles",
  );
  assert.equal(
    (await never("  await new Promise(() => { setInterval(() => {}, 50); });"))
      .checks[0].failure?.message,
    "no answer after 0.5 s: a loop without end?",
  );
  assert.equal(
    (await judgeText(
      "1.1",
      predict("  return 1;", "await new Promise(() => {});\n"),
    )).problem,
    "the file awaits a promise that never settles",
  );
});

Deno.test("judge() refuses a promise where the reference has a value", async () => {
  const verdict = await judgeText(
    "1.1",
    "export async function predict() { return await 1; }",
  );
  assert.equal(
    verdict.checks[0].failure?.message,
    "predict returned a promise; expected plain values",
  );
});

Deno.test("judge() refuses what cannot run, with the learner's line and column", async () => {
  const cases: [string, string][] = [
    [predict("  return 1 +;"), "2:13: syntax error: Expression expected"],
    [
      predict("  if (w) {\n  return 1;"),
      "4:2: syntax error: Expected '}', got '<eof>'",
    ],
    [
      predict("  return 1;", "let a = 1;\nlet a = 2;\n"),
      "2:5: syntax error: Identifier 'a' has already been declared",
    ],
    [
      predict(
        "  return dott(w, x);",
        'import { dott } from "../../lib/vector.ts"; ',
      ),
      "1:10: syntax error: The requested module 'lib/vector.ts' does not provide an export named 'dott'",
    ],
    [
      predict(
        "  return fit();",
        '\nimport { fit } from "../../lib/votes/walk.ts";\n',
      ),
      '2:21: this exercise may not import "../../lib/votes/walk.ts"; it may import "../../lib/vector.ts"',
    ],
    [
      "",
      '1:1: the file does not export predict: expected "export function predict"',
    ],
    [
      "\nfunction predict() {}",
      '2:10: the file does not export predict: write "export" before it',
    ],
    [
      "export const predict = 1;",
      '1:14: the file does not export predict: write "export" before it',
    ],
    [
      predict("  return 1;", "null.x;\n"),
      "1:6: the file threw TypeError: Cannot read properties of null (reading 'x')",
    ],
    [
      predict("  return 1;", "Deno.exit(0);\n"),
      "2:17: the file ended the process: does it call Deno.exit?",
    ],
  ];
  for (const [source, expected] of cases) {
    const { status, place, problem, checks } = await judgeText("1.1", source);
    assert.equal(`${place.line}:${place.column}: ${problem}`, expected);
    assert.equal(status, "refused");
    assert.deepEqual(checks, []);
  }
});

Deno.test("judge() finds a stub that throws while it loads to do", async () => {
  const source =
    'import { Todo } from "../todo.ts";\nthrow new Todo("1.1", "predict");\nexport function predict() {}';
  assert.equal((await judgeText("1.1", source)).status, "todo");
});

Deno.test("judge() gives a thrown error its place in the learner's file and in the library", async () => {
  const source =
    'import { dot } from "../../lib/vector.ts"; interface A { a: 1 }\n\n' +
    predict("  dot(w, [...x, 1]);\n  return 1;");
  const verdict = await judgeText("1.1", source);
  assert.deepEqual(verdict.checks[0].failure, {
    message: "predict threw RangeError: dot: lengths differ: 1 and 2",
    call: "predict([1], [2], 2)",
    place: { line: 4, column: 3 },
    stack: "RangeError: dot: lengths differ: 1 and 2\n" +
      "    at dot (lib/vector.ts:4:11)\n" +
      `    at predict (${file}:4:3)`,
  });
  assert.deepEqual(verdict.place, { line: 4, column: 3 });
});

Deno.test("judge() keeps columns right on the line of an import", async () => {
  const source =
    'import { dot } from "../../lib/vector.ts"; export function predict() { throw new Error("here"); }';
  assert.deepEqual((await judgeText("1.1", source)).place, {
    line: 1,
    column: source.indexOf("new Error") + 1,
  });
});

Deno.test("judge() keeps what the learner prints, in order", async () => {
  const source = predict(
    '  console.log("sum", [1, 2]);\n  console.error("\\x1b[31mred\\x1b[0m");\n  return 5;',
    "console.log('loaded');\n",
  );
  const { output, outputCut } = await judgeText("1.1", source);
  assert.match(output, /^loaded\nsum \[ 1, 2 \]\nred\nsum/);
  assert.equal(outputCut, false);
});

Deno.test("judge() says what kind of answer it got instead", async () => {
  const message = async (value: string) =>
    (await judgeText("1.1", predict(`  return ${value};`), { diagnose: false }))
      .checks[0].failure?.message;
  assert.equal(
    await message('"1"'),
    'expected the number 1, got the string "1"',
  );
  assert.equal(
    await message("undefined"),
    "expected the number 1, got undefined",
  );
  assert.equal(
    await message("() => 1"),
    "predict returned a function; expected plain values",
  );
  assert.equal(
    await message("new Map()"),
    "predict returned an instance of Map; expected plain values",
  );
  assert.equal(
    await message("[[1, 2], [3, 4]]"),
    "expected the number 1, got an array [[1, 2], [3, 4]]",
  );
});

Deno.test("judge() does not take a constant for a wrong solution that agrees by chance", async () => {
  // Agrees with "strict threshold" on the one call of the first check.
  const verdict = await judgeText("1.1", predict("  return 0;"));
  assert.equal(verdict.status, "failed");
  assert.equal(verdict.diagnosis, undefined);
});

Deno.test("judge() recognises a wrong solution with a second mistake", async () => {
  const source = 'import { dot } from "../../lib/vector.ts";\n' +
    predict("  return w.length === x.length && dot(w, x) > threshold ? 1 : 0;");
  assert.equal(
    (await judgeText("1.1", source)).diagnosis?.title,
    "strict threshold",
  );
});

Deno.test("judge() stops and rejects on abort", async () => {
  const source = predict("  for (;;);");
  for (const after of [0, 5, 20, 100, 300]) {
    const abort = new AbortController();
    const judging = judgeText("1.1", source, { signal: abort.signal });
    setTimeout(() => abort.abort(new Error("enough")), after);
    await assert.rejects(judging, { message: "enough" }, `after ${after} ms`);
  }
  await assert.rejects(
    judgeText("1.1", source, {
      signal: AbortSignal.abort(new Error("before")),
    }),
    {
      message: "before",
    },
  );
});

Deno.test("judge() with failFast stops at the first failing check", async () => {
  const verdict = await judgeText("1.1", predict("  return 0;"), {
    failFast: true,
  });
  assert.deepEqual(verdict.checks.map((check) => check.status), [
    "failed",
    "skipped",
    "skipped",
    "skipped",
  ]);
});

Deno.test("judge() throws when the checks themselves cannot be had", async () => {
  const broken = {
    ...exercise("1.1"),
    check: "tests/course/01-votes/9.9.check.ts",
  };
  await assert.rejects(
    judge({
      root,
      exercise: broken,
      source: "",
      path: file,
      at: file,
      seed: 1,
    }),
    /9\.9\.check\.ts/,
  );
});
