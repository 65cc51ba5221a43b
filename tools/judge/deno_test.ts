/**
 * The checks of a chapter as tests of `deno test`, beside what `exercise` and `grade` do with them: the same judge,
 * one test per check.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";
import { judge, loadSuite } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Registers every check of a chapter. They examine `exercises/`, or `solutions/` if the environment says
 * `DESCENT_ANSWERS=solutions`; `DESCENT_SEED` replays cases.
 *
 * @param url `import.meta.url` of `tests/course/NN-name/checks_test.ts`
 */
export async function registerTests(url: string): Promise<void> {
  const root = fileURLToPath(new URL("../../..", url)).replace(/\/$/, "");
  const index: ChapterIndex = JSON.parse(
    await Deno.readTextFile(new URL("exercises.json", url)),
  );
  for (const exercise of index.exercises) {
    const { list } = await loadSuite(root, exercise);
    let verdict: Promise<Verdict> | undefined;
    for (const { name } of list) {
      Deno.test(`${exercise.id} ${exercise.name}: ${name}`, async () => {
        // The first test of an exercise judges it; the others tell what came out.
        verdict ??= judgeAnswer(root, exercise);
        const problem = problemOf(await verdict, name);
        if (problem !== undefined) throw new Failed(problem);
      });
    }
  }
}

/** A failed check without a stack trace of ours: the learner's is in the message. */
class Failed extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Failed";
    this.stack = `${this.name}: ${message}`;
  }
}

async function judgeAnswer(
  root: string,
  exercise: ExerciseIndex,
): Promise<Verdict> {
  const path = Deno.env.get("DESCENT_ANSWERS") === "solutions"
    ? exercise.solution
    : exercise.file;
  const seed = Number(Deno.env.get("DESCENT_SEED") ?? 1);
  const source = await Deno.readFile(`${root}/${path}`);
  return judge({ root, exercise, source, path, at: path, seed });
}

function problemOf(verdict: Verdict, name: string): string | undefined {
  const place = `${verdict.file}:${verdict.place.line}:${verdict.place.column}`;
  if (verdict.problem !== undefined) return `${place}: ${verdict.problem}`;
  const check = verdict.checks.find((check) => check.name === name);
  if (check?.status === "passed" || check?.excuse !== undefined) {
    return undefined;
  }
  const failure = check?.failure;
  if (!failure) {
    return `not run, as the exercise ${
      verdict.status === "todo" ? "is to do" : "was stopped"
    }: ${place}`;
  }
  const at = failure.place
    ? `${verdict.file}:${failure.place.line}:${failure.place.column}`
    : place;
  const { diagnosis } = verdict;
  return [
    `${at}: ${failure.message}`,
    failure.call && `  ${failure.call}`,
    failure.stack,
    diagnosis && `This looks like: ${diagnosis.title}\n  ${diagnosis.text}`,
  ].filter(Boolean).join("\n");
}
