import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/data/labelled.ts";
import type { Labelled } from "../../../lib/data/labelled.ts";
import type * as Exercise from "../../../lib/data/train_test.ts";
import { seeded } from "../../../lib/random.ts";

// Generators don't cross, so they are made here. No answer depends on which of all good splits was made.

/** How many rows the sides get. */
export function trainTestSizes(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.trainTest(data, testShare, seeded(seed));
  return { train: train.rows.length, test: test.rows.length };
}

/** The rows of both sides, sorted. */
export function trainTestRows(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.trainTest(data, testShare, seeded(seed));
  return [...train.rows, ...test.rows].sort(([a], [b]) => a - b);
}

/** Each row's first number with its label, of both sides, sorted. */
export function trainTestRowsWithLabels(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.trainTest(data, testShare, seeded(seed));
  return [train, test]
    .flatMap(({ rows, labels }) => rows.map(([x], i) => [x, labels[i]]))
    .sort(([a], [b]) => a - b);
}

/** Whether the same numbers drawn give the same split. */
export function trainTestTwiceAlike(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  const [first, second] = [0, 1].map(() =>
    JSON.stringify(mine.trainTest(data, testShare, seeded(seed)))
  );
  return first === second;
}

/** How many different tests some generators give. */
export function trainTestDifferentTests(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seeds: number,
) {
  const tests = new Set<string>();
  for (let seed = 0; seed < seeds; seed++) {
    const { test } = mine.trainTest(data, testShare, seeded(seed));
    tests.add(test.rows.map(([x]) => x).sort((a, b) => a - b).join());
  }
  return tests.size;
}

/** What the data hold after the call. */
export function inputAfterTrainTest(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  mine.trainTest(data, testShare, seeded(seed));
  return data;
}

/** How a count compares with what is expected, give or take an eighth: more than four standard deviations. */
function howOften(count: number, expected: number, splits: number) {
  if (Math.abs(count - expected) < expected / 8) return "as expected";
  if (count === 0) return "never";
  if (count === splits) return "always";
  return count > expected ? "too often" : "too rarely";
}

/** How often each row, known by its number, is in the test. */
export function trainTestHowOften(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  splits: number,
) {
  const counts = data.rows.map(() => 0);
  const random = seeded(20);
  for (let i = 0; i < splits; i++) {
    const { test } = mine.trainTest(data, testShare, random);
    for (const [x] of test.rows) counts[x]++;
  }
  return counts.map((count) => howOften(count, testShare * splits, splits));
}

/** How often each pair of four rows is the test. */
export function trainTestHowOftenTogether(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  splits: number,
) {
  const counts: Record<string, number> = {
    "0,1": 0,
    "0,2": 0,
    "0,3": 0,
    "1,2": 0,
    "1,3": 0,
    "2,3": 0,
  };
  const random = seeded(21);
  for (let i = 0; i < splits; i++) {
    const { test } = mine.trainTest(data, testShare, random);
    const pair = test.rows.map(([x]) => x).sort().join();
    if (pair in counts) counts[pair]++;
  }
  return Object.values(counts).map((n) => howOften(n, splits / 6, splits));
}

serve({
  trainTestSizes,
  trainTestRows,
  trainTestRowsWithLabels,
  trainTestTwiceAlike,
  trainTestDifferentTests,
  inputAfterTrainTest,
  trainTestHowOften,
  trainTestHowOftenTogether,
});
//# sourceMappingURL=1.3.driver.ts.map
