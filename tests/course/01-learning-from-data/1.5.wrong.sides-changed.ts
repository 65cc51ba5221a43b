import type { Labelled } from "../../../lib/data/labelled.ts";
import { type Random, shuffled } from "../../../lib/random.ts";

/**
 * Splits rows into some to train on and some to test on; all rows of a group
 * go to the same side, in the order they had.
 *
 * The test gets testShare of the groups, rounded to a whole number and chosen
 * at random. The given arrays stay as they are.
 *
 * @param groups what each row belongs to, such as its day: [m]
 * @param testShare from 0 to 1
 * @throws {RangeError} if testShare is not between 0 and 1, or there is not a
 * group for each row
 * @example
 * ```ts
 * const data = { rows: [[1], [2], [3]], labels: [0, 1, 0] };
 * const { train } = splitGroups(data, ["Mon", "Tue", "Mon"], 0.5, () => 0);
 * assert.ok([1, 2].includes(train.rows.length));
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
  const names = shuffled(new Set(groups), random);
  const chosen = new Set(names.slice(0, Math.round(testShare * names.length)));
  const pick = (inTest: boolean) => {
    const here = (_: unknown, i: number) => chosen.has(groups[i]) === inTest;
    return { rows: data.rows.filter(here), labels: data.labels.filter(here) };
  };
  return { train: pick(true), test: pick(false) };
}
