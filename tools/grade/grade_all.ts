/**
 * Goes through all submissions, one after the other.
 *
 * @module
 */
import { startProgress } from "../terminal/progress.ts";
import type { Screen } from "../terminal/screen.ts";
import { checksFingerprint, submissionFingerprint } from "./fingerprint.ts";
import { gradeOne } from "./grade_one.ts";
import { printable, takeIn } from "./intake.ts";
import {
  exercisesPassed,
  type GradeRun,
  type SubmissionResult,
} from "./result.ts";
import type { ResultStore } from "./store.ts";
import { Tally } from "./tally.ts";

/** What to grade, and where results go. */
export interface GradeJob {
  readonly root: string;
  /** The folder that holds the submissions. */
  readonly dir: string;
  readonly names: readonly string[];
  readonly store: ResultStore;
  readonly run: GradeRun;
  readonly signal: AbortSignal;
  readonly screen: Screen;
}

/** Grades what has no result yet, and keeps every result at once. */
export async function gradeAll(
  job: GradeJob,
): Promise<{ tally: Tally; kept: number; finished: boolean }> {
  const { root, dir, names, store, run, signal, screen } = job;
  const tally = new Tally();
  const checks = await checksFingerprint(root, run.chapter);
  let kept = 0;
  const progress = startProgress({
    total: names.length,
    endOnInterrupt: false,
  });
  try {
    for (const name of names) {
      signal.throwIfAborted();
      progress.begin(printable(name));
      const submission = takeIn(`${dir}/${name}`, run.chapter);
      const fingerprint = await submissionFingerprint(
        submission,
        checks,
        run.seed,
      );
      const before = await store.read(name, fingerprint);
      const result = before ??
        await gradeOne(name, submission, {
          root,
          chapter: run.chapter,
          seed: run.seed,
          signal,
        });
      if (before) kept++;
      else await store.write(fingerprint, result);
      tally.add(result);
      progress.finish(printable(name));
      if (!screen.interactive) {
        screen.print(lineOf(result, run, before !== undefined));
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return { tally, kept, finished: false };
  } finally {
    progress.close();
  }
  return { tally, kept, finished: true };
}

function lineOf(
  result: SubmissionResult,
  { chapter }: GradeRun,
  kept: boolean,
): string {
  const notes = result.notes.length > 0 ? `; ${result.notes.join("; ")}` : "";
  return `${printable(result.submission)}: ${
    exercisesPassed(result)
  } of ${chapter.exercises.length} passed${kept ? " (as before)" : ""}${notes}`;
}
