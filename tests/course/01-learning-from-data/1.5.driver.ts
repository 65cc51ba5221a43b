import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/random.ts";
import type { Labelled } from "../../../lib/data/labelled.ts";
import type * as Exercise from "../../../lib/data/split_groups.ts";
import { seeded } from "../../../lib/random.ts";

// Generators don't cross, so they are made here. No answer depends on which of all good splits was made.

type Groups = (number | string)[];

function groupsOf({ rows }: Labelled, groups: Groups): Groups {
  return [...new Set(rows.map(([x]) => groups[x]))];
}

/** Groups with rows in the training and in the test, sorted. */
export function onBothSides(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.splitGroups(
    data,
    groups,
    testShare,
    seeded(seed),
  );
  const inTest = groupsOf(test, groups);
  return groupsOf(train, groups).filter((name) => inTest.includes(name)).sort();
}

/** How many groups the test gets. */
export function groupsInTest(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  const { test } = mine.splitGroups(data, groups, testShare, seeded(seed));
  return groupsOf(test, groups).length;
}

/** Each row's number with its label, of both sides, sorted. */
export function pairsOfBothSides(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.splitGroups(
    data,
    groups,
    testShare,
    seeded(seed),
  );
  return [train, test]
    .flatMap(({ rows, labels }) => rows.map(([x], i) => [x, labels[i]]))
    .sort(([a], [b]) => a - b);
}

/** Whether the rows of each side are in the order they had. */
export function isInOrder(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  const { train, test } = mine.splitGroups(
    data,
    groups,
    testShare,
    seeded(seed),
  );
  const check = ({ rows }: Labelled) =>
    rows.every(([x], i) => i === 0 || rows[i - 1][0] < x);
  return { train: check(train), test: check(test) };
}

/** Whether the same numbers drawn give the same split. */
export function repeats(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  const [first, second] = [0, 1].map(() =>
    JSON.stringify(mine.splitGroups(data, groups, testShare, seeded(seed)))
  );
  return first === second;
}

/** How many different tests some generators give. */
export function differentTests(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seeds: number,
) {
  const tests = new Set<string>();
  for (let seed = 0; seed < seeds; seed++) {
    const { test } = mine.splitGroups(data, groups, testShare, seeded(seed));
    tests.add(groupsOf(test, groups).sort().join());
  }
  return tests.size;
}

/** What data and groups hold after the call. */
export function inputsAfterSplit(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  mine.splitGroups(data, groups, testShare, seeded(seed));
  return { data, groups };
}

/**
 * Whether each group, known by its number, is in the test as often as is
 * expected, give or take an eighth: more than four standard deviations of the
 * count.
 */
export function isFair(
  mine: typeof Exercise,
  data: Labelled,
  groups: number[],
  testShare: number,
  splits: number,
) {
  const counts = [...new Set(groups)].map(() => 0);
  const random = seeded(20);
  for (let i = 0; i < splits; i++) {
    const { test } = mine.splitGroups(data, groups, testShare, random);
    for (const group of groupsOf(test, groups)) counts[Number(group)]++;
  }
  const expected = testShare * splits;
  return counts.every((count) => Math.abs(count - expected) < expected / 8);
}

serve({
  onBothSides,
  groupsInTest,
  pairsOfBothSides,
  isInOrder,
  repeats,
  differentTests,
  inputsAfterSplit,
  isFair,
});
//# sourceMappingURL=1.5.driver.ts.map
