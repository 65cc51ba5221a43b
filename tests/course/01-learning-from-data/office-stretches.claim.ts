import { occupancy } from "../../../lib/data/occupancy.ts";
import { splitGroups } from "../../../lib/data/split_groups.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

export const seeds = 20;
export const data = true;

const lengths = [1, 10, 60, 1440];

export async function measure(seed: number): Promise<Record<string, number>> {
  const office = await occupancy("train");
  const result: Record<string, number> = {};
  for (const length of lengths) {
    const stretches = office.rows.map((_, i) => Math.floor(i / length));
    const { train, test } = splitGroups(office, stretches, 0.2, seeded(seed));
    result[`kept${length}`] = accuracy(
      test.rows.map(fitNearest(train)),
      test.labels,
    );
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  return table([
    ["minutes kept together", "median", "worst"],
    ...lengths.map((length) => {
      const scores = results.map((result) => result[`kept${length}`]);
      return [
        String(length),
        percent(median(scores)),
        percent(Math.min(...scores)),
      ];
    }),
  ]);
}
//# sourceMappingURL=office-stretches.claim.ts.map
