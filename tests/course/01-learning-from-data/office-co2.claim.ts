import { occupancy } from "../../../lib/data/occupancy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { bestOf } from "../../../lib/run/01_learning_from_data.ts";

// Not a seed but the number of a file.
export const seeds = 3;
export const data = true;

const files = ["train", "test", "test2"] as const;

export async function measure(file: number): Promise<Record<string, number>> {
  const { threshold } = bestOf(3, await occupancy("train"), []);
  const { rows, labels } = await occupancy(files[file]);
  const of = (label: number) =>
    rows.filter((_, i) => labels[i] === label).map((row) => row[3]);
  const [empty, occupied] = [of(0), of(1)];
  return {
    empty: median(empty),
    alarms: empty.filter((ppm) => ppm >= threshold).length / empty.length,
    missed: occupied.filter((ppm) => ppm < threshold).length / occupied.length,
  };
}

export function report(results: Record<string, number>[]): string {
  return table([
    ["CO2", "empty, median", "empty: called occupied", "occupied: missed"],
    ...results.map(({ empty, alarms, missed }, i) => [
      ["training", "test 1", "test 2"][i],
      `${empty.toFixed(0)} ppm`,
      percent(alarms),
      percent(missed),
    ]),
  ]);
}
//# sourceMappingURL=office-co2.claim.ts.map
