import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/data/labelled.ts";
import type { Labelled } from "../../../lib/data/labelled.ts";
import type * as Exercise from "../../../lib/data/train_test.ts";
import { seeded } from "../../../lib/random.ts";

// Generators don't cross, so they are made here. No answer depends on which of all good splits was made.

/** How many rows the sides get. */
export function sizes(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.trainTest(data, testShare, seeded(seed));
  return { train: train.rows.length, test: test.rows.length };
}

/** The rows of both sides, sorted. */
export function rowsOfBothSides(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.trainTest(data, testShare, seeded(seed));
  return [...train.rows, ...test.rows].sort(([a], [b]) => a - b);
}

/** Each row's first number with its label, of both sides, sorted. */
export function pairsOfBothSides(
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
export function repeats(
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
export function differentTests(
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
export function inputAfterSplit(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  seed: number,
) {
  mine.trainTest(data, testShare, seeded(seed));
  return data;
}

/**
 * Whether each row, known by its number, is a test row as often as is expected,
 * give or take an eighth: more than four standard deviations of the count.
 */
export function isFair(
  mine: typeof Exercise,
  data: Labelled,
  testShare: number,
  splits: number,
) {
  const counts = data.rows.map(() => 0);
  const random = seeded(20);
  for (let i = 0; i < splits; i++) {
    for (const [x] of mine.trainTest(data, testShare, random).test.rows) {
      counts[x]++;
    }
  }
  const expected = testShare * splits;
  return counts.every((count) => Math.abs(count - expected) < expected / 8);
}

serve({
  sizes,
  rowsOfBothSides,
  pairsOfBothSides,
  repeats,
  differentTests,
  inputAfterSplit,
  isFair,
});
//# sourceMappingURL=1.3.driver.ts.map
