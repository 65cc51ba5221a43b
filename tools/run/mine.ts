/**
 * `deno task run 2 --mine`: the payoff on the learner's modules that pass, the reference for the rest.
 *
 * @module
 */
import { loadCourse } from "../course/index.ts";
import { abortOnInterrupt } from "../terminal/interrupt.ts";
import { openProgress } from "../exercise/progress.ts";
import { drawSeed } from "../terminal/command.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
import { table } from "../terminal/table.ts";
import { type Copies, copyModules, type Passed } from "./copies.ts";
import { exercisesIn } from "./payoff_graph.ts";
import { type Standing, standings } from "./standing.ts";

/**
 * Finds out what can run on the learner's modules, and says so.
 *
 * @returns the copies to run; `undefined` where nothing of the learner's runs, `"interrupted"` after Ctrl-C
 */
export async function prepareMine(
  root: string,
  payoff: string,
  screen: Screen,
): Promise<Copies | undefined | "interrupted"> {
  const signal = abortOnInterrupt();
  try {
    const all = loadCourse(root).flatMap(({ exercises }) => exercises);
    const exercises = await exercisesIn(root, payoff, all);
    if (exercises.length === 0) {
      screen.print("this program uses no exercise: it runs on the reference\n");
      return undefined;
    }
    const list = await standings(root, exercises, {
      store: openProgress(root, openScreen("stderr").print),
      seed: drawSeed(),
      signal,
    });
    const passed = list.filter((one): one is Passed => "source" in one);
    const copies = passed.length > 0
      ? await copyModules(root, passed)
      : undefined;
    if (signal.aborted) {
      copies?.[Symbol.dispose]();
      return "interrupted";
    }
    screen.print(`${standingTable(list, screen)}\n`);
    return copies;
  } catch (error) {
    if (signal.aborted) return "interrupted";
    throw error;
  }
}

function standingTable(list: readonly Standing[], { paint }: Screen): string {
  const rows = list.map((one) => {
    const { id, name, file } = one.exercise;
    return "source" in one
      ? [paint.green("on yours"), id, name, file]
      : ["on the reference", id, name, one.why];
  });
  return table(rows);
}
