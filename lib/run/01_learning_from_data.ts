/**
 * The payoff of chapter 1: one-number rules that decide whether a room is
 * occupied, and three ways to reach 99 % by luck. Run it with
 * `deno task run 1`, or with `--real` behind it.
 *
 * @module
 */
import type { Labelled } from "../data/labelled.ts";
import { measurements, occupancy } from "../data/occupancy.ts";
import { bestAccuracy, room, sensors } from "../data/room.ts";
import { trainTest } from "../data/train_test.ts";
import { accuracy } from "../metrics/accuracy.ts";
import { atLeast } from "../metrics/binomial.ts";
import { percent, table } from "../plot/table.ts";
import { progress } from "../progress.ts";
import { type Random, seeded } from "../random.ts";
import { bestStump } from "../stump/best_stump.ts";
import { fitNearest } from "../stump/fit_nearest.ts";
import { decide } from "../stump/stump.ts";

/** Gives the share of rows that a rule decides rightly. */
function score(rule: (row: number[]) => number, data: Labelled): number {
  return accuracy(data.rows.map(rule), data.labels);
}

/**
 * Finds the best stump for one of the columns.
 *
 * @returns its threshold, and the share of rows that it decides rightly in each
 * of the data sets
 */
export function bestOf(
  column: number,
  training: Labelled,
  others: Labelled[],
): { threshold: number; scores: number[] } {
  const alone = ({ rows, labels }: Labelled) => ({
    rows: rows.map((row) => [row[column]]),
    labels,
  });
  const { rows, labels } = alone(training);
  const stump = bestStump(rows, labels);
  const rule = (row: number[]) => decide(stump, row);
  return {
    threshold: stump.threshold,
    scores: [training, ...others].map((data) => score(rule, alone(data))),
  };
}

function simulated(): void {
  const training = room(1000, seeded(1));
  const fresh = room(10_000, seeded(2));
  const lines = [[
    "a simulated room",
    "threshold",
    "training",
    "fresh",
    "possible",
  ]];
  const floor = [training, fresh].map((data) => percent(score(() => 0, data)));
  lines.push(['always "empty"', "", ...floor]);
  for (const [i, name] of sensors.entries()) {
    const { threshold, scores } = bestOf(i, training, [fresh]);
    const best = percent(bestAccuracy([i]));
    lines.push([name, threshold.toFixed(1), ...scores.map(percent), best]);
  }
  lines.push(["any rule", "", "", "", percent(bestAccuracy())]);
  console.log(table(lines));
}

function luck(random: Random): void {
  const noise = (count: number): Labelled => {
    const row = () => Array.from({ length: 1000 }, random);
    const rows = Array.from({ length: count }, row);
    return { rows, labels: rows.map(() => random() < 0.5 ? 1 : 0) };
  };
  const training = noise(10);
  const stump = bestStump(training.rows, training.labels);
  const rule = (row: number[]) => decide(stump, row);
  const chance = percent(atLeast(10, 10, 0.9));
  const storeRoom = score(() => 0, room(10_000, random, 0.01));
  console.log(table([
    ["99 % without learning", "shows", "is worth"],
    [
      "the best of 1000 noise columns, on 10 rows",
      percent(score(rule, training)),
      percent(score(rule, noise(1000))),
    ],
    [`a rule of 90 % on 10 rows, ${chance} of the time`, "100.0 %", "90.0 %"],
    ['always "empty" in a store room', percent(storeRoom), "nobody found"],
  ]));
}

async function real(): Promise<void> {
  const training = await occupancy("train");
  const tests = [await occupancy("test"), await occupancy("test2")];
  const lines = [[
    "a real office",
    "threshold",
    "training",
    "test 1",
    "test 2",
  ]];
  const floor = [training, ...tests].map((data) =>
    percent(score(() => 0, data))
  );
  lines.push(['always "empty"', "", ...floor]);
  using step = progress("learning", measurements.length);
  for (const [i, name] of measurements.entries()) {
    const { threshold, scores } = bestOf(i, training, tests);
    lines.push([name, threshold.toPrecision(4), ...scores.map(percent)]);
    step(i + 1);
  }
  const { train, test } = trainTest(training, 0.2, seeded(1));
  const rule = fitNearest(train);
  const remembered = tests.map((data) => percent(score(rule, data)));
  lines.push(["nearest neighbour", "", "", ...remembered]);
  console.log(table(lines));
  const leaked = percent(score(rule, test));
  console.log(
    `nearest neighbour, on training minutes split off at random: ${leaked}`,
  );
}

/**
 * Learns and prints tables.
 *
 * @param args `--real` for the UCI occupancy data, which is downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--real");
  if (unknown !== undefined) {
    throw new TypeError(
      `run 1: can't read ${unknown}; expected --real or nothing`,
    );
  }
  if (args.includes("--real")) return await real();
  simulated();
  console.log();
  luck(seeded(3));
}
//# sourceMappingURL=01_learning_from_data.ts.map
