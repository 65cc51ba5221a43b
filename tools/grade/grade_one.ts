/**
 * Grades one submission.
 *
 * @module
 */
import type { ChapterIndex } from "../course/index.ts";
import { refusedVerdict } from "../exercise/judge_file.ts";
import type { Verdict } from "../judge/verdict.ts";
import { type Handed, printable, type Submission } from "./intake.ts";
import type { SubmissionResult } from "./result.ts";

/** What all submissions share. */
export interface GradeSettings {
  readonly root: string;
  readonly chapter: ChapterIndex;
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** Judges each exercise of a submission. Only an abort throws: whatever else breaks is in the result. */
export async function gradeOne(
  name: string,
  submission: Submission,
  settings: GradeSettings,
): Promise<SubmissionResult> {
  const verdicts: Verdict[] = [];
  const notes = [...submission.notes];
  let broken = false;
  for (const handed of submission.handed) {
    try {
      verdicts.push(await judgeHanded(name, handed, settings));
    } catch (error) {
      if (settings.signal.aborted) throw error;
      broken = true;
      const reason = error instanceof Error
        ? error.message.split("\n")[0]
        : String(error);
      notes.push(
        `${handed.exercise.id}: the judge broke, a bug of ours: ${reason}`,
      );
      verdicts.push(
        refusedVerdict(
          handed.exercise,
          `the judge broke, a bug of ours; grade again: ${reason}`,
          settings.seed,
          `${printable(name)}/${handed.path}`,
        ),
      );
    }
  }
  return {
    submission: name,
    unread: submission.handed.filter(({ source }) => !source).map((
      { exercise },
    ) => exercise.id),
    verdicts,
    notes,
    ...(broken ? { broken } : {}),
  };
}

async function judgeHanded(
  name: string,
  handed: Handed,
  { root, seed, signal }: GradeSettings,
): Promise<Verdict> {
  const { exercise, source, problem } = handed;
  const path = `${printable(name)}/${handed.path}`;
  if (!source) {
    return refusedVerdict(
      exercise,
      problem ?? "nothing was handed in",
      seed,
      path,
    );
  }
  const { judge } = await import("../judge/judge.ts");
  const verdict = await judge({
    root,
    exercise,
    source,
    path,
    at: exercise.file,
    seed,
    signal,
  });
  signal.throwIfAborted();
  return verdict;
}
