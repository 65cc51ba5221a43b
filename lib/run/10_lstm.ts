/**
 * The payoff of chapter 10: a cell by hand, recall over many steps, and names
 * that nobody has heard before. Run it with `deno task run 10`.
 *
 * @module
 */
import {
  grammarEntropy,
  grammarLogProbability,
  grammarNames,
} from "../data/grammar_names.ts";
import { realNames, splitDistinct } from "../data/names.ts";
import { watchLetters } from "../demo/gates.ts";
import type { CharacterParams } from "../nn/character_model.ts";
import { percent, table } from "../plot/table.ts";
import { progress } from "../progress.ts";
import { seeded } from "../random.ts";
import { scope } from "../tensor.ts";
import { fitNgrams, ngramEntropy } from "../text/ngrams.ts";
import {
  learnFrom,
  learnNames,
  nameLetters,
  namesPlan,
  natsPerLetter,
  writeNames,
} from "./names.ts";
import { showCell } from "./one_cell.ts";
import { showRecall } from "./recall.ts";

/** Prints what somebody writes, at three temperatures. */
function showWritten(params: CharacterParams, prefix: string): void {
  for (
    const [words, sampling] of [
      ["temperature 0.5", { temperature: 0.5 }],
      ["temperature 1", {}],
      ["top-p 0.9", { topP: 0.9 }],
    ] as const
  ) {
    const names = writeNames(params, 8, seeded(1), { prefix, ...sampling });
    console.log(`${words.padEnd(16)} ${names.join(" ")}`);
  }
}

/** Prints the means of the gates over all cells, at each letter. */
function showGates(params: CharacterParams, prefix: string): void {
  const { letters } = watchLetters(params, prefix, nameLetters);
  const mean = (row: readonly number[]) =>
    (row.reduce((sum, x) => sum + x, 0) / row.length).toFixed(2);
  console.log(table([
    ["gates, mean of all cells", "input", "forget", "output"],
    ...letters.map(({ letter, gates: { input, forget, output } }) => [
      letter === "\n" ? "beginning" : letter,
      ...[input, forget, output].map(mean),
    ]),
  ]));
}

/** Learns the grammar's names, and prints how near it comes. */
function showGrammar(prefix: string): void {
  using _ = scope();
  const random = seeded(1);
  const some = (count: number) => grammarNames(count, random);
  const plan = { hidden: 48, steps: 600, rate: 0.01 };
  using line = progress("learning names", plan.steps);
  const params = learnNames(some, plan, random, (step) => line(step + 1));
  const test = grammarNames(5000, seeded(2));
  const letters = test.reduce((sum, name) => sum + name.length + 1, 0);
  const truth = test.reduce(
    (nats, name) => nats - grammarLogProbability(name),
    0,
  );
  const counts = fitNgrams(grammarNames(20_000, seeded(3)), 3);
  const rows: [string, number][] = [
    ["counts, 2 before it", ngramEntropy(counts, test)],
    ["LSTM, 48 cells, 600 steps", natsPerLetter(params, test)],
    ["the grammar itself", truth / letters],
    ["its entropy, computed", grammarEntropy()],
  ];
  console.log(table([
    ["5,000 new names", "nats per letter"],
    ...rows.map(([words, nats]) => [words, nats.toFixed(3)]),
  ]));
  console.log();
  showWritten(params, prefix);
  const names = writeNames(params, 200, seeded(2), { prefix });
  const right = names.filter((name) => grammarLogProbability(name) > -Infinity);
  console.log(
    `of 200, the grammar could have made ${percent(right.length / 200)}`,
  );
  if (prefix === "") return;
  console.log();
  showGates(params, prefix);
}

/** Learns real names, and prints some that are new. */
async function showReal(prefix: string): Promise<void> {
  const all = await realNames();
  using _ = scope();
  const { train, test } = splitDistinct(all, seeded(0));
  using line = progress("learning names", namesPlan.steps);
  const params = learnFrom(train, namesPlan, 0, (step) => line(step + 1));
  console.log(table([
    [`${test.length} names that were held back`, "nats per letter"],
    ...[2, 3, 4].map((n) => [
      `counts, ${n - 1} before it`,
      ngramEntropy(fitNgrams(train, n), test).toFixed(3),
    ]),
    [
      `LSTM, ${namesPlan.hidden} cells`,
      natsPerLetter(params, test).toFixed(3),
    ],
  ]));
  console.log();
  showWritten(params, prefix);
  if (prefix !== "") console.log();
  if (prefix !== "") showGates(params, prefix);
}

/**
 * Shows a cell, lets networks recall, and writes names.
 *
 * @param args letters that names are to begin with; `--real` for names that
 * people bear, with `--shakespeare` for plays, which are downloaded once
 * @throws {TypeError} for any other argument
 */
export async function main(args: string[]): Promise<void> {
  const words = args.filter((arg) =>
    !["--real", "--shakespeare"].includes(arg)
  );
  const [prefix = "", ...others] = words.map((word) => word.toLowerCase());
  if (others.length > 0 || !/^[a-z]{0,12}$/.test(prefix)) {
    throw new TypeError(
      `run 10: can't read ${words.join(" ")}; expected up to 12 letters from ` +
        "a to z that names are to begin with, --real, or --real --shakespeare",
    );
  }
  if (args.includes("--shakespeare")) {
    if (!args.includes("--real") || prefix !== "") {
      throw new TypeError(
        "run 10: expected --real --shakespeare, and no letters with it",
      );
    }
    return (await import("./plays.ts")).showPlays();
  }
  if (args.includes("--real")) return await showReal(prefix);
  if (prefix === "") {
    showCell();
    console.log();
    showRecall([20, 50], 150);
    console.log();
  }
  showGrammar(prefix);
}
//# sourceMappingURL=10_lstm.ts.map
