/**
 * `deno task reset 2.1`: the stub again, the learner's text in a backup.
 *
 * @module
 */
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
import { agrees } from "./ask.ts";
import { resetExercises } from "./backup.ts";
import { readCourse, ROOT, select } from "./course.ts";
import { openProgress } from "./progress.ts";

const USAGE: Usage = {
  name: "reset",
  synopsis: "CHAPTER | EXERCISE",
  about:
    "Puts the stub back and keeps your text in .descent/backups. Asks before it resets a whole chapter.",
  words: 1,
  flags: { yes: { type: "boolean", about: "Does not ask." } },
  examples: ["deno task reset 2.1", "deno task reset 2 --yes"],
};

// deno-lint-ignore require-await
async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const chapters = readCourse(ROOT);
  if (args.words.length === 0) {
    throw new UserError(
      "reset: which exercise? for instance: deno task reset 2.1",
    );
  }
  const { chapter, exercise } = select(chapters, args.words[0]);
  const exercises = exercise ? [exercise] : chapter.exercises;
  if (!exercise && !args.has("yes")) {
    const question =
      `Reset all ${exercises.length} exercises of chapter ${chapter.number}? Your files are kept in a backup.`;
    if (!agrees(question, `deno task reset ${chapter.number} --yes`)) return 0;
  }
  const done = resetExercises(ROOT, exercises, new Date());
  const store = openProgress(ROOT, openScreen("stderr").print);
  store.update(
    Object.fromEntries(
      done.map((
        { exercise: { id } },
      ) => [id, { status: "todo", file: undefined, hints: 0 } as const]),
    ),
  );
  for (const { exercise: { id, name, file }, changed, backup } of done) {
    if (!changed) screen.print(`${id} ${name}: ${file} is the stub already`);
    else {screen.print(
        `${id} ${name}: ${file} is the stub again${
          backup ? `\n  yours is kept as ${screen.paint.cyan(backup)}` : ""
        }`,
      );}
  }
  return 0;
}

if (import.meta.main) await runCommand(USAGE, main);
