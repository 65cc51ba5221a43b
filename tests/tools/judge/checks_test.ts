import assert from "node:assert/strict";
import * as fastCheck from "fast-check";
import { CheckFailed } from "../../../tools/judge/check_failed.ts";
import {
  bit,
  close,
  equal,
  exact,
  finite,
  forAll,
  type Given,
  integer,
  matrix,
  ok,
  suite,
  throws,
  vector,
  vectors,
} from "../../../tools/judge/checks.ts";
import { CallFailed, type Mishap } from "../../../tools/judge/outcome.ts";
import {
  type Fc,
  generator,
  type Run,
  withRun,
} from "../../../tools/judge/run.ts";

function context(run: Partial<Run> = {}): Fc {
  const usual: Run = {
    seed: 1,
    runs: 100,
    failFast: false,
    alive: () => true,
    begin() {},
    callBehind: () => undefined,
  };
  return withRun(fastCheck, { ...usual, ...run });
}

function cases<T>(given: Given<T>): T[] {
  return fastCheck.sample(
    typeof given === "function" ? given(fastCheck) : given,
    { numRuns: 500, seed: 1 },
  );
}

Deno.test("suite() keeps checks in order and refuses two of one name", () => {
  const { check, list } = suite("2.1", {});
  check("a", () => {});
  check("b", () => {}, { limit: 10 });
  assert.deepEqual(list.map(({ name, limit }) => [name, limit]), [[
    "a",
    undefined,
  ], ["b", 10]]);
  assert.throws(() => check("a", () => {}), {
    message: 'check: 2.1 has two checks "a"',
  });
});

Deno.test("equal(), close() and ok() say what differs", () => {
  equal([1, NaN], [1, NaN]);
  close(1 + 1e-12, 1);
  ok(true, "");
  assert.throws(() => equal(0, 1), {
    name: "CheckFailed",
    message: "expected 1, got 0",
    expected: "1",
    actual: "0",
  });
  assert.throws(() => equal(0, 1, "at the threshold"), {
    message: "at the threshold: expected 1, got 0",
  });
  assert.throws(() => close([1.5], [1], 0.1), {
    message: "at [0]: expected 1, got 1.5 (within 0.1)",
    expected: "[1] (within 0.1)",
  });
  assert.throws(() => ok(0, "is never silent"), { message: "is never silent" });
});

Deno.test("throws() wants the learner's error, by name and message", async () => {
  const failed = (mishap: Mishap) =>
    Promise.reject(new CallFailed("f", mishap));
  const range: Mishap = {
    kind: "threw",
    name: "RangeError",
    message: "lengths differ",
    stack: "",
  };
  await throws(failed(range));
  await throws(failed(range), "RangeError", /lengths/);
  await assert.rejects(throws(failed(range), "TypeError"), {
    message: "expected an error TypeError, got RangeError: lengths differ",
  });
  await assert.rejects(throws(failed(range), "RangeError", /shape/), {
    message:
      "expected an error RangeError that says /shape/, got RangeError: lengths differ",
  });
  await assert.rejects(throws(Promise.resolve([1])), {
    message: "expected an error, got [1]",
  });
  for (
    const mishap of [{ kind: "late", seconds: 2 }, {
      kind: "todo",
      message: "",
      stack: "",
    }] as Mishap[]
  ) {
    await assert.rejects(throws(failed(mishap)), CallFailed);
  }
});

Deno.test("forAll() throws the failure of the smallest case", async () => {
  const property = (x: unknown) => equal((x as number) < 10, true, `x = ${x}`);
  await assert.rejects(forAll(context(), [integer(0, 1000)], property), {
    message: "x = 10: expected true, got false",
  });
  await assert.rejects(forAll(context(), [bit()], () => false), {
    message: "does not hold for [0]",
  });
});

Deno.test("forAll() stops where the run says so", async () => {
  let tried = 0;
  const failing = () => {
    tried++;
    throw new CheckFailed("no");
  };
  await assert.rejects(
    forAll(context({ failFast: true }), [integer(0, 1e6)], failing),
  );
  assert.equal(tried, 1);
  // The child dies with the first failing case: nothing more is asked, and that failure stands.
  tried = 0;
  await assert.rejects(
    forAll(context({ alive: () => tried === 0 }), [integer(0, 1e6)], failing),
    { message: "no" },
  );
  assert.equal(tried, 1);
});

Deno.test("forAll() takes its number of cases and its examples from the options", async () => {
  const seen: number[] = [];
  await forAll(context(), [integer(0, 9)], (x) => seen.push(x), {
    runs: 5,
    examples: [[100], [200]],
  });
  assert.equal(seen.length, 5);
  assert.deepEqual(seen.slice(0, 2), [100, 200]);
  const again: number[] = [];
  await forAll(context(), [integer(0, 9)], (x) => again.push(x), { runs: 5 });
  assert.notDeepEqual(again, seen);
});

Deno.test("forAll() wants the fc of its context", async () => {
  await assert.rejects(
    forAll(fastCheck, [bit()], () => {}),
    /fc is not the one of the check's context/,
  );
});

Deno.test("the generators keep to their ranges", () => {
  assert.ok(
    cases(exact(-2, 2)).every((x) =>
      x >= -2 && x <= 2 && Number.isInteger(x * 8)
    ),
  );
  assert.ok(cases(finite()).every(Number.isFinite));
  assert.ok(cases(integer(3, 5)).every((x) => [3, 4, 5].includes(x)));
  assert.deepEqual(new Set(cases(bit())), new Set([0, 1]));
  assert.deepEqual(
    new Set(cases(vector(1, 3)).map((v) => v.length)),
    new Set([1, 2, 3]),
  );
  assert.ok(cases(vector(2, 2, bit())).flat().every((x) => x === 0 || x === 1));
  assert.ok(
    cases(vectors(3, 0, 4)).every((v) =>
      v.length === 3 && v.every((row) => row.length === v[0].length)
    ),
  );
  assert.ok(
    cases(matrix([1, 3], [0, 2])).every((m) =>
      m.every((row) => row.length === m[0].length)
    ),
  );
  assert.ok(cases(vectors(2, 0, 4)).some(([v]) => v.length === 0));
});

Deno.test("generator() gives the same numbers for the same seed and name", () => {
  const take = (seed: number, name: string) =>
    Array.from({ length: 5 }, generator(seed, name));
  assert.deepEqual(take(1, "a"), take(1, "a"));
  assert.notDeepEqual(take(1, "a"), take(2, "a"));
  assert.notDeepEqual(take(1, "a"), take(1, "b"));
  const many = Array.from({ length: 10_000 }, generator(7, "mean"));
  assert.ok(many.every((x) => x >= 0 && x < 1));
  assert.ok(Math.abs(many.reduce((a, b) => a + b) / many.length - 0.5) < 0.02);
});
