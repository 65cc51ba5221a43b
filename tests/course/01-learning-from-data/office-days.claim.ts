import { occupancy } from "../../../lib/data/occupancy.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { bestOf } from "../../../lib/run/01_learning_from_data.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

// Not a seed but the number of a day: the file has 8143 minutes, six stretches of 24 hours or a little less.
export const seeds = 6;
export const data = true;

export async function measure(day: number): Promise<Record<string, number>> {
  const office = await occupancy("train");
  const pick = (inTest: boolean) => {
    const here = (_: unknown, i: number) =>
      (Math.floor(i / (24 * 60)) === day) === inTest;
    return {
      rows: office.rows.filter(here),
      labels: office.labels.filter(here),
    };
  };
  const [train, test] = [pick(false), pick(true)];
  return {
    floor: accuracy(test.labels.map(() => 0), test.labels),
    nearest: accuracy(test.rows.map(fitNearest(train)), test.labels),
    light: bestOf(2, train, [test]).scores[1],
  };
}

export function report(results: Record<string, number>[]): string {
  return table([
    ["test", 'always "empty"', "nearest neighbour", "threshold on light"],
    ...results.map(({ floor, nearest, light }, i) => [
      `24 hours, number ${i + 1}`,
      ...[floor, nearest, light].map(percent),
    ]),
  ]);
}
//# sourceMappingURL=office-days.claim.ts.map
