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
export function splitGroupsOnBothSides(
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
export function splitGroupsInTest(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  const { test } = mine.splitGroups(data, groups, testShare, seeded(seed));
  return groupsOf(test, groups).length;
}

/** How many groups the test gets, with ten generators. */
export function splitGroupsCounts(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
) {
  return Array.from({ length: 10 }, (_, seed) => {
    const { test } = mine.splitGroups(data, groups, testShare, seeded(seed));
    return groupsOf(test, groups).length;
  });
}

/** Each row's number with its label, of both sides, sorted. */
export function splitGroupsRowsWithLabels(
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
export function splitGroupsInOrder(
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
export function splitGroupsTwiceAlike(
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
export function splitGroupsDifferentTests(
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
export function inputsAfterSplitGroups(
  mine: typeof Exercise,
  data: Labelled,
  groups: Groups,
  testShare: number,
  seed: number,
) {
  mine.splitGroups(data, groups, testShare, seeded(seed));
  return { data, groups };
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

/** How often each group, known by its number, is in the test. */
export function splitGroupsHowOften(
  mine: typeof Exercise,
  data: Labelled,
  groups: number[],
  testShare: number,
  splits: number,
) {
  const counts: Record<string, number> = {};
  for (const group of groups) counts[group] = 0;
  const random = seeded(20);
  for (let i = 0; i < splits; i++) {
    const { test } = mine.splitGroups(data, groups, testShare, random);
    for (const group of groupsOf(test, groups)) counts[group]++;
  }
  return fairness(counts, testShare * splits, splits);
}

/** How often each pair of four groups is the test. */
export function splitGroupsHowOftenTogether(
  mine: typeof Exercise,
  data: Labelled,
  groups: number[],
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
    const { test } = mine.splitGroups(data, groups, testShare, random);
    const pair = groupsOf(test, groups).sort().join(" with ");
    if (pair in counts) counts[pair]++;
  }
  return fairness(counts, splits / 6, splits);
}

serve({
  splitGroupsOnBothSides,
  splitGroupsInTest,
  splitGroupsCounts,
  splitGroupsRowsWithLabels,
  splitGroupsInOrder,
  splitGroupsTwiceAlike,
  splitGroupsDifferentTests,
  inputsAfterSplitGroups,
  splitGroupsHowOften,
  splitGroupsHowOftenTogether,
});
//# sourceMappingURL=1.5.driver.ts.map
