/**
 * Judges what stands in `exercises/` just now.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import type { Verdict } from "../judge/verdict.ts";
import { sha256 } from "./hash.ts";

/** A verdict with the fingerprint of the text that it is about. */
export interface Judged {
  readonly exercise: ExerciseIndex;
  readonly verdict: Verdict;
  /** `undefined` where there is no file. */
  readonly hash?: string;
  /** The text itself; `undefined` where there is no file. */
  readonly source?: Uint8Array;
}

/** Judges the learner's file of one exercise. */
export async function judgeFile(
  root: string,
  exercise: ExerciseIndex,
  seed: number,
  signal?: AbortSignal,
): Promise<Judged> {
  const judgeModule = import("../judge/judge.ts");
  const path = `${root}/${exercise.file}`;
  const problem = await whyUnreadable(path, exercise);
  if (problem) {
    return { exercise, verdict: refusedVerdict(exercise, problem, seed) };
  }
  const source = await Deno.readFile(path);
  const { judge } = await judgeModule;
  const [verdict, hash] = await Promise.all([
    judge({
      root,
      exercise,
      source,
      path: exercise.file,
      at: exercise.file,
      seed,
      signal,
    }),
    sha256(source),
  ]);
  return { exercise, verdict, hash, source };
}

/** The verdict on a file that cannot even be read. */
export function refusedVerdict(
  exercise: ExerciseIndex,
  problem: string,
  seed: number,
  file = exercise.file,
): Verdict {
  const { id, name } = exercise;
  const place = { line: 1, column: 1 };
  return {
    exercise: id,
    name,
    file,
    status: "refused",
    place,
    problem,
    checks: [],
    output: "",
    outputCut: false,
    seed,
  };
}

/** Never opens what is no regular file: a FIFO would wait for ever. */
async function whyUnreadable(
  path: string,
  exercise: ExerciseIndex,
): Promise<string | undefined> {
  try {
    if ((await Deno.stat(path)).isFile) return undefined;
    return `${exercise.file} is not a file; move it away, then \`deno task reset ${exercise.id}\` brings the stub back`;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return `there is no ${exercise.file}; \`deno task reset ${exercise.id}\` brings the stub back`;
  }
}
