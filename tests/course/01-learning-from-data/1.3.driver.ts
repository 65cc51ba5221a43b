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

/** How fair counts are, give or take an eighth: more than four standard deviations. */
function fairness(
  counts: Record<string, number>,
  expected: number,
  splits: number,
) {
  const names = Object.keys(counts);
  const always = names.filter((name) => counts[name] === splits);
  if (always.length > 0) return `always ${always.join(" and ")}`;
  const never = names.filter((name) => counts[name] === 0);
  if (never.length > 0) return `never ${never.join(" or ")}`;
  return names.every((name) => Math.abs(counts[name] - expected) < expected / 8)
    ? "all equally often"
    : "some more often than others";
}

/** How often each row, known by its number, is in the test. */
export function trainTestHowOften(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  splits: number,
) {
  const counts: Record<string, number> = {};
  for (const [x] of data.rows) counts[x] = 0;
  const random = seeded(20);
  for (let i = 0; i < splits; i++) {
    const { test } = mine.trainTest(data, testShare, random);
    for (const [x] of test.rows) counts[x]++;
  }
  return fairness(counts, testShare * splits, splits);
}

/** How often each pair of four rows is the test. */
export function trainTestHowOftenTogether(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  splits: number,
) {
  const counts: Record<string, number> = {
    "0 with 1": 0,
    "0 with 2": 0,
    "0 with 3": 0,
    "1 with 2": 0,
    "1 with 3": 0,
    "2 with 3": 0,
  };
  const random = seeded(21);
  for (let i = 0; i < splits; i++) {
    const { test } = mine.trainTest(data, testShare, random);
    const pair = test.rows.map(([x]) => x).sort().join(" with ");
    if (pair in counts) counts[pair]++;
  }
  return fairness(counts, splits / 6, splits);
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
