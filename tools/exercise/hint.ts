/**
 * `deno task hint 2.1`: the next rung of an exercise's ladder of hints.
 *
 * @module
 */
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
} from "../terminal/command.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
import { inline, wrap } from "../terminal/wrap.ts";
import { noteStubs } from "../files/stub_records.ts";
import {
  readCourse,
  ROOT,
  select,
  type Selection,
  withStub,
} from "./course.ts";
import { openProgress } from "./progress.ts";
import { firstUnfinished } from "./session.ts";

const USAGE: Usage = {
  name: "hint",
  synopsis: "[EXERCISE]",
  about:
    "Shows the next hint of an exercise, gentlest first; without a number, of the first that is unfinished.",
  words: 1,
  flags: {
    all: { type: "boolean", about: "Shows all hints of the exercise." },
  },
  examples: ["deno task hint 2.1", "deno task hint 2.1 --all"],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const store = openProgress(ROOT, openScreen("stderr").print);
  const { exercise } = await choose(args.words[0]);
  noteStubs(ROOT, [withStub(exercise)]);
  const { id, name, hints } = exercise;
  const { paint, width } = screen;
  if (hints.length === 0) {
    screen.print(`There are no hints for ${id} ${name}.`);
    return 0;
  }
  const shown = Math.min(store.read()[id]?.hints ?? 0, hints.length);
  const upTo = args.has("all")
    ? hints.length
    : Math.min(shown + 1, hints.length);
  const from = args.has("all") ? 0 : upTo - 1;
  for (let rung = from; rung < upTo; rung++) {
    screen.print(
      `${paint.bold(`Hint ${rung + 1} of ${hints.length}`)} for ${id} ${name}`,
    );
    screen.print(
      wrap(inline(hints[rung], paint), { width: width(), indent: "  " }),
    );
  }
  store.update({ [id]: { hints: Math.max(shown, upTo) } });
  const next = upTo < hints.length
    ? `deno task hint ${id}`
    : `deno task solution ${id}`;
  screen.print(
    paint.dim(
      `  ${
        upTo < hints.length ? "More" : "That was the last hint. The answer"
      }: ${next}`,
    ),
  );
  return 0;
}

/** The exercise that is named, or the first unfinished one of a chapter or of the course. */
async function choose(word: string | undefined): Promise<Required<Selection>> {
  const chapters = readCourse(ROOT);
  const selection = word === undefined ? undefined : select(chapters, word);
  if (selection?.exercise) {
    return { chapter: selection.chapter, exercise: selection.exercise };
  }
  const progress = openProgress(ROOT, () => {}).read();
  for (const chapter of selection ? [selection.chapter] : chapters) {
    const exercise = await firstUnfinished(ROOT, chapter, progress);
    if (exercise) return { chapter, exercise };
  }
  const chapter = selection?.chapter ?? chapters[chapters.length - 1];
  return { chapter, exercise: chapter.exercises[chapter.exercises.length - 1] };
}

if (import.meta.main) await runCommand(USAGE, main);
