/**
 * The payoff of chapter 1: one-number rules that decide whether a room is
 * occupied, and three ways to 99 % that are worth less. Run it with
 * `deno task run 1`, or with `--real` behind it.
 *
 * @module
 */
import type { Labelled } from "../data/labelled.ts";
import { noise } from "../data/noise.ts";
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
 * @returns its rule in words, and the share of rows that it decides rightly in
 * each of the data sets
 */
export function bestOf(
  column: number,
  training: Labelled,
  others: Labelled[],
): { occupiedIf: string; threshold: number; scores: number[] } {
  const alone = ({ rows, labels }: Labelled) => ({
    rows: rows.map((row) => [row[column]]),
    labels,
  });
  const { rows, labels } = alone(training);
  const stump = bestStump(rows, labels);
  const sign = stump.above === 1 ? ">=" : "<";
  const rule = (row: number[]) => decide(stump, row);
  return {
    occupiedIf: `${sign} ${stump.threshold.toPrecision(4)}`,
    threshold: stump.threshold,
    scores: [training, ...others].map((data) => score(rule, alone(data))),
  };
}

/** Prints what stumps reach in the simulated room. */
export function simulated(): void {
  const training = room(1000, seeded(1));
  const fresh = room(10_000, seeded(2));
  const header = ["a simulated room", "occupied if", "training", "fresh"];
  const floor = [training, fresh].map((data) => score(() => 0, data));
  const lines = sensors.map((name, i) => {
    const { occupiedIf, scores } = bestOf(i, training, [fresh]);
    const shares = [...scores, bestAccuracy([i])];
    return [name, occupiedIf, ...shares.map(percent)];
  });
  console.log(table([
    [...header, "possible"],
    ['always "empty"', "", ...[...floor, bestAccuracy([])].map(percent)],
    ...lines,
    ["any rule", "", "", "", percent(bestAccuracy())],
  ]));
}

/** Prints what looks like 99 %, and what it is worth. */
export function luck(random: Random): void {
  const training = noise(10, 1000, random);
  const stump = bestStump(training.rows, training.labels);
  const [shown, worth] = [training, noise(1000, 1000, random)].map((data) =>
    percent(score((row) => decide(stump, row), data))
  );
  const chance = percent(atLeast(10, 10, 0.9));
  const storeRoom = percent(score(() => 0, room(10_000, random, 0.01)));
  console.log(table([
    ["looks like 99 %", "shows", "is worth"],
    ["the best of 1000 noise columns, on 10 rows", shown, worth],
    [`a rule of 90 % on 10 rows, ${chance} of the time`, "100.0 %", "90.0 %"],
    ['always "empty" in a store room', storeRoom, "nobody found"],
  ]));
}

async function real(): Promise<void> {
  const training = await occupancy("train");
  const tests = [await occupancy("test"), await occupancy("test2")];
  const floor = [training, ...tests].map((data) => score(() => 0, data));
  const lines = [
    ["a real office", "occupied if", "training", "test 1", "test 2"],
    ['always "empty"', "", ...floor.map(percent)],
  ];
  using step = progress("learning", measurements.length);
  for (const [i, name] of measurements.entries()) {
    const { occupiedIf, scores } = bestOf(i, training, tests);
    lines.push([name, occupiedIf, ...scores.map(percent)]);
    step(i + 1);
  }
  const { train, test } = trainTest(training, 0.2, seeded(1));
  const rule = fitNearest(train);
  const [leaked, ...other] = [test, ...tests].map((data) =>
    percent(score(rule, data))
  );
  lines.push(["nearest neighbour", "", "", ...other]);
  console.log(table(lines));
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
