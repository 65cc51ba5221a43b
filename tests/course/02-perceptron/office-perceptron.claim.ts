import { occupancy } from "../../../lib/data/occupancy.ts";
import { median } from "../../../lib/metrics/median.ts";
import { percent, table } from "../../../lib/plot/table.ts";
import { scoresOf } from "../../../lib/run/02_perceptron.ts";

export const seeds = 100;
export const data = true;

export async function measure(seed: number): Promise<Record<string, number>> {
  const tests = [await occupancy("test"), await occupancy("test2")];
  const [test1, test2] = scoresOf(seed, await occupancy("train"), tests);
  return { test1, test2 };
}

export function report(results: Record<string, number>[]): string {
  const row = (name: string, from: number, to: number) => {
    const some = results.slice(from, to);
    const [one, two] = ["test1", "test2"].map((test) =>
      some.map((result) => result[test])
    );
    return [
      name,
      percent(median(one)),
      percent(Math.min(...one)),
      percent(median(two)),
      percent(Math.min(...two)),
    ];
  };
  return table([
    ["seeds", "test 1: median", "worst", "test 2: median", "worst"],
    ...[0, 20, 40, 60, 80].map((from) =>
      row(`${from} to ${from + 19}`, from, from + 20)
    ),
    row("all hundred", 0, 100),
  ]);
}
//# sourceMappingURL=office-perceptron.claim.ts.map
