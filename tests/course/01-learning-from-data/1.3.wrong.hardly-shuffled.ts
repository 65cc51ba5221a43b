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
  const order = [...data.rows.keys()];
  const start = Math.floor(random() * order.length);
  order.push(...order.splice(0, start));
  const [a, b] = [0, 1].map(() => Math.floor(random() * order.length));
  if (order.length > 1) [order[a], order[b]] = [order[b], order[a]];
  const size = Math.round(testShare * order.length);
  const pick = (chosen: number[]) => ({
    rows: chosen.map((i) => data.rows[i]),
    labels: chosen.map((i) => data.labels[i]),
  });
  return { train: pick(order.slice(size)), test: pick(order.slice(0, size)) };
}
