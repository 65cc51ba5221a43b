import { occupancy } from "../../../lib/data/occupancy.ts";
import { splitGroups } from "../../../lib/data/split_groups.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import { bestOf } from "../../../lib/run/01_learning_from_data.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

export const seeds = 20;
export const data = true;

const lengths = [1, 10, 60];

export async function measure(seed: number): Promise<Record<string, number>> {
  const office = await occupancy("train");
  const result: Record<string, number> = {};
  for (const length of lengths) {
    const stretches = office.rows.map((_, i) => Math.floor(i / length));
    const { train, test } = splitGroups(office, stretches, 0.2, seeded(seed));
    const answers = test.rows.map(fitNearest(train));
    result[`nearest${length}`] = accuracy(answers, test.labels);
    result[`light${length}`] = bestOf(2, train, [test]).scores[1];
  }
  return result;
}

export function report(results: Record<string, number>[]): string {
  const middleAndWorst = (name: string) => {
    const scores = results.map((result) => result[name]);
    return [median(scores), Math.min(...scores)].map(percent);
  };
  return table([
    [
      "minutes kept together",
      "nearest neighbour",
      "worst",
      "threshold on light",
      "worst",
    ],
    ...lengths.map((length) => [
      String(length),
      ...middleAndWorst(`nearest${length}`),
      ...middleAndWorst(`light${length}`),
    ]),
  ]);
}
//# sourceMappingURL=office-stretches.claim.ts.map
