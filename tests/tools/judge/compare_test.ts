import assert from "node:assert/strict";
import { difference } from "../../../tools/judge/compare.ts";

Deno.test("difference() is null for equal values", () => {
  const same: [unknown, unknown][] = [
    [1, 1],
    [NaN, NaN],
    [0, -0],
    [Infinity, Infinity],
    [[1, [2]], [1, [2]]],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }],
    [new Float64Array([1]), new Float64Array([1])],
    [undefined, undefined],
    [1n, 1n],
    ["a", "a"],
  ];
  for (const [a, b] of same) assert.equal(difference(a, b), null);
});

Deno.test("difference() says where values differ, after kind and shape", () => {
  const cases: [unknown, unknown, string][] = [
    [0, 1, "expected 1, got 0"],
    [NaN, 1, "expected 1, got NaN"],
    [1, NaN, "expected NaN, got 1"],
    [Infinity, -Infinity, "expected -Infinity, got Infinity"],
    ["1", 1, 'expected the number 1, got the string "1"'],
    [undefined, 1, "expected the number 1, got undefined"],
    [null, [1], "expected an array [1], got null"],
    [true, 1, "expected the number 1, got the boolean true"],
    [[1, 2], [1, 3], "at [1]: expected 3, got 2"],
    [[1], [1, 2], "expected shape [2], got [1]"],
    [
      [[1, 2], [3, 4]],
      [[1, 2, 3], [4, 5, 6]],
      "expected shape [2, 3], got [2, 2]",
    ],
    [
      [[1, 2], [3, 4]],
      [[1, 2], [7]],
      "at [1]: expected shape [1], got [2]",
    ],
    [
      [[1, 2], [3, 4]],
      [[1, 2], 7],
      "at [1]: expected the number 7, got an array [3, 4]",
    ],
    [
      new Float32Array(1),
      new Float64Array(1),
      "expected a Float64Array, got a Float32Array",
    ],
    [[1], new Float64Array([1]), "expected a Float64Array, got an array [1]"],
    [{ a: 1 }, { a: 1, b: 2 }, 'expected a property "b", got { a: 1 }'],
    [
      { a: 1, b: [2] },
      { a: 1 },
      'expected no property "b", got { a: 1, b: [2] }',
    ],
    [{ a: [1, 2] }, { a: [1, 3] }, "at .a[1]: expected 3, got 2"],
    [1n, 2n, "expected 2n, got 1n"],
  ];
  for (const [actual, expected, text] of cases) {
    assert.equal(difference(actual, expected), text);
  }
});

Deno.test("difference() allows a tolerance that NaN and infinities never use", () => {
  assert.equal(difference(1.05, 1, 0.1), null);
  assert.equal(difference([1.2], [1], 0.1), "at [0]: expected 1, got 1.2");
  assert.notEqual(difference(NaN, 1, Infinity), null);
  assert.notEqual(difference(Infinity, 1e308, 1e9), null);
});
