/** The small course that the judge is tested on, laid out as tangle writes one. */
import { fileURLToPath } from "node:url";
import { type ExerciseIndex, loadCourse } from "../../../tools/course/index.ts";
import { judge, type JudgeOptions } from "../../../tools/judge/judge.ts";
import type { Verdict } from "../../../tools/judge/verdict.ts";

/** Its root. */
export const root: string = fileURLToPath(new URL("fixture", import.meta.url));

/** All its exercises. */
export const exercises: readonly ExerciseIndex[] = loadCourse(root).flatMap((
  chapter,
) => chapter.exercises);

/** One of its exercises. */
export function exercise(id: string): ExerciseIndex {
  const found = exercises.find((exercise) => exercise.id === id);
  if (!found) throw new RangeError(`no exercise ${id} in the fixture`);
  return found;
}

/** Judges text as if a learner had written it into the exercise's file. */
export function judgeText(
  id: string,
  source: string,
  options: Partial<JudgeOptions> = {},
): Promise<Verdict> {
  const { file } = exercise(id);
  return judge({
    root,
    exercise: exercise(id),
    source,
    path: file,
    at: file,
    seed: 1,
    ...options,
  });
}

/** Judges a file of the fixture. */
export function judgeFile(
  id: string,
  path: string,
  options: Partial<JudgeOptions> = {},
): Promise<Verdict> {
  const source = Deno.readFileSync(`${root}/${path}`);
  return judge({
    root,
    exercise: exercise(id),
    source,
    path,
    at: path,
    seed: 1,
    ...options,
  });
}
