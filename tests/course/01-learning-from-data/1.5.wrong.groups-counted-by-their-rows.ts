import type { Labelled } from "../../../lib/data/labelled.ts";
import { type Random, shuffled } from "../../../lib/random.ts";

/**
 * Splits rows at random, all rows of a group to the same side.
 *
 * Rows keep their order. The given arrays stay as they are.
 *
 * @param groups what each row belongs to, such as its day: [m]
 * @param testShare the test's share of the groups, rounded to whole groups
 * @throws {RangeError} if testShare is not from 0 to 1, or a row has no group
 * @example Two of three rows are Monday's
 * ```ts
 * const data = { rows: [[1], [2], [3]], labels: [0, 1, 0] };
 * const { test } = splitGroups(data, ["Mon", "Tue", "Mon"], 1, Math.random);
 * assert.equal(test.rows.length, 3);
 * ```
 */
export function splitGroups(
  data: Labelled,
  groups: (number | string)[],
  testShare: number,
  random: Random,
): { train: Labelled; test: Labelled } {
  if (!(testShare >= 0 && testShare <= 1)) {
    throw new RangeError(
      `splitGroups: ${testShare} is the test's share; expected 0 to 1`,
    );
  }
  if (groups.length !== data.rows.length) {
    throw new RangeError(
      `splitGroups: ${data.rows.length} rows, ${groups.length} groups; expected a group for each row`,
    );
  }
  const names = shuffled(groups, random);
  const chosen = new Set(names.slice(0, Math.round(testShare * names.length)));
  const pick = (inTest: boolean) => {
    const here = (_: unknown, i: number) => chosen.has(groups[i]) === inTest;
    return { rows: data.rows.filter(here), labels: data.labels.filter(here) };
  };
  return { train: pick(false), test: pick(true) };
}
