/**
 * `deno task solution 2.1`: how the solution differs from what the learner has.
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
import { readCourse, ROOT, selectExercise } from "./course.ts";
import { diffLines, diffText } from "./diff.ts";
import { openProgress } from "./progress.ts";

const USAGE: Usage = {
  name: "solution",
  synopsis: "EXERCISE",
  about:
    "Shows how the solution differs from your file, after asking. Your file stays as it is.",
  words: 1,
  flags: { yes: { type: "boolean", about: "Does not ask." } },
  examples: ["deno task solution 2.1"],
};

// deno-lint-ignore require-await
async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const chapters = readCourse(ROOT);
  if (args.words.length === 0) {
    throw new UserError(
      "solution: which exercise? for instance: deno task solution 2.1",
    );
  }
  const { id, name, file, hints, solution } =
    selectExercise(chapters, args.words[0]).exercise;
  const { paint } = screen;
  if (!args.has("yes")) {
    const shown =
      openProgress(ROOT, openScreen("stderr").print).read()[id]?.hints ?? 0;
    const left = hints.length - Math.min(shown, hints.length);
    const hint = left > 0
      ? ` ${left === 1 ? "One hint is" : `${left} hints are`} left.`
      : "";
    if (
      !agrees(
        `Show the solution of ${id} ${name}?${hint}`,
        `deno task solution ${id} --yes`,
      )
    ) return 0;
  }
  const difference = diffLines(
    readMine(file),
    Deno.readTextFileSync(`${ROOT}/${solution}`),
  );
  if (difference.length === 0) {
    screen.print(`${file} is the solution, word for word.`);
    return 0;
  }
  screen.print(`${paint.red(`- ${file}`)}  yours, unchanged`);
  screen.print(`${paint.green(`+ ${solution}`)}\n`);
  screen.print(diffText(difference, paint));
  return 0;
}

function readMine(file: string): string {
  try {
    return new TextDecoder().decode(Deno.readFileSync(`${ROOT}/${file}`));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

if (import.meta.main) await runCommand(USAGE, main);
