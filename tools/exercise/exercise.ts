/**
 * `deno task exercise`: judges what a learner has written.
 *
 * @module
 */
import {
  type Arguments,
  drawSeed,
  type ExitCode,
  runCommand,
  seedOf,
  type Usage,
} from "../terminal/command.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
import { sweepScratch } from "../files/atomic.ts";
import { abortOnInterrupt } from "../terminal/interrupt.ts";
import { noteStubs } from "../files/stub_records.ts";
import { readCourse, ROOT, select, withStub } from "./course.ts";
import { prepareMaps } from "./maps.ts";
import { openProgress } from "./progress.ts";
import type { Session } from "./session.ts";

const USAGE: Usage = {
  name: "exercise",
  synopsis: "[CHAPTER | EXERCISE]",
  about:
    "Judges a chapter (2), one exercise (2.1), or goes on where you left off.",
  words: 1,
  flags: {
    watch: { type: "boolean", about: "Judges again on each save." },
    list: { type: "boolean", about: "Shows progress and judges nothing." },
    seed: {
      type: "string",
      value: "N",
      about: "Draws the same cases as the run that printed this seed.",
    },
  },
  examples: [
    "deno task exercise 2",
    "deno task exercise 2.1 --watch",
    "deno task exercise --list",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const seed = seedOf(args, "exercise") ?? drawSeed();
  const chapters = readCourse(ROOT);
  const selection = args.words.length > 0
    ? select(chapters, args.words[0])
    : undefined;
  const named = selection?.exercise
    ? [selection.exercise]
    : (selection ? [selection.chapter] : chapters).flatMap((each) =>
      each.exercises
    );
  noteStubs(ROOT, named.map(withStub));
  const notes = openScreen("stderr");
  const store = openProgress(ROOT, notes.print);
  const session: Session = {
    root: ROOT,
    chapters,
    screen,
    store,
    seed,
    signal: abortOnInterrupt(),
    watching: args.has("watch"),
  };
  if (args.has("list")) {
    const { showList } = await import("./list.ts");
    await showList(session, selection ? [selection.chapter] : chapters);
    return 0;
  }
  // Loads while the maps are looked at.
  const judge = import("../judge/judge.ts");
  await prepareMaps(ROOT, notes.print);
  await judge;
  try {
    return await run(session, selection) ? 0 : 1;
  } catch (error) {
    if (session.signal.aborted) return 130;
    throw error;
  } finally {
    sweepScratch(`${ROOT}/.descent/tmp`);
  }
}

async function run(
  session: Session,
  selection?: ReturnType<typeof select>,
): Promise<boolean> {
  if (session.watching) {
    const { watch } = await import("./watch.ts");
    const { currentChapter } = await import("./left_off.ts");
    return await watch(
      session,
      selection?.chapter ?? await currentChapter(session),
      selection?.exercise,
    );
  }
  if (!selection) {
    const { runLeftOff } = await import("./left_off.ts");
    return await runLeftOff(session);
  }
  if (selection.exercise) {
    const { runOne } = await import("./run_one.ts");
    return await runOne(session, selection.chapter, selection.exercise);
  }
  const { runChapter } = await import("./run_chapter.ts");
  return await runChapter(session, selection.chapter);
}

if (import.meta.main) await runCommand(USAGE, main);
