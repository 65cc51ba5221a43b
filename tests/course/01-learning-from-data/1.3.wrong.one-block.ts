import { inRandomOrder, type Labelled } from "../../../lib/data/labelled.ts";
import type { Random } from "../../../lib/random.ts";

/**
 * Splits rows at random into some to train on and some to test on.
 *
 * Each row goes to one side and keeps its label; the test gets testShare of the
 * rows, rounded to a whole number. The given arrays stay as they are.
 *
 * @param testShare from 0 to 1
 * @param random the only source of chance
 * @throws {RangeError} if testShare is not between 0 and 1
 * @example
 * ```ts
 * const data = { rows: [[1], [2], [3], [4]], labels: [0, 1, 0, 1] };
 * const { train, test } = trainTest(data, 0.25, Math.random);
 * assert.deepEqual([train.rows.length, test.rows.length], [3, 1]);
 * ```
 */
export function trainTest(
  data: Labelled,
  testShare: number,
  random: Random,
): { train: Labelled; test: Labelled } {
  if (!(testShare >= 0 && testShare <= 1)) {
    throw new RangeError(
      `trainTest: ${testShare} is the test's share; expected 0 to 1`,
    );
  }
  const size = Math.round(testShare * data.rows.length);
  const start = Math.floor(random() * data.rows.length);
  const turned = <T>(list: T[]) => [
    ...list.slice(start),
    ...list.slice(0, start),
  ];
  const [rows, labels] = [turned(data.rows), turned(data.labels)];
  return {
    train: { rows: rows.slice(size), labels: labels.slice(size) },
    test: { rows: rows.slice(0, size), labels: labels.slice(0, size) },
  };
}
