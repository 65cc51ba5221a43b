/**
 * One call of `deno task exercise`: where it runs, what it knows, and how a learner stands.
 *
 * @module
 */
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";
import type { Screen } from "../terminal/screen.ts";
import { startProgress } from "../terminal/progress.ts";
import { ends, progressBar } from "../terminal/table.ts";
import { hashFile } from "./hash.ts";
import { type Judged, judgeFile } from "./judge_file.ts";
import type { Progress, ProgressStore } from "./progress.ts";

/** What every way of running exercises needs. */
export interface Session {
  readonly root: string;
  readonly chapters: readonly ChapterIndex[];
  readonly screen: Screen;
  readonly store: ProgressStore;
  readonly seed: number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly watching: boolean;
}

/** Does one thing, and says which after a second. Ctrl-C is the session's. */
export async function showWork<T>(
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  using progress = startProgress({ total: 1, endOnInterrupt: false });
  return await progress.track(name, work);
}

/** Judges an exercise and remembers how it stood. */
export async function judgeAndRecord(
  session: Session,
  exercise: ExerciseIndex,
  signal = session.signal,
): Promise<Judged> {
  const judged = await showWork(
    `judging ${exercise.id} ${exercise.name}`,
    () => judgeFile(session.root, exercise, session.seed, signal),
  );
  // A verdict that Ctrl-C cut short says nothing about the learner's code.
  signal.throwIfAborted();
  session.store.update({
    [exercise.id]: { status: judged.verdict.status, file: judged.hash },
  });
  return judged;
}

/** Whether an exercise passed when it was last judged, and its file is still the same. */
export async function stillPasses(
  root: string,
  exercise: ExerciseIndex,
  progress: Progress,
): Promise<boolean> {
  const known = progress[exercise.id];
  if (known?.status !== "passed" || known.file === undefined) return false;
  return known.file === await hashFile(`${root}/${exercise.file}`);
}

/** How many exercises of a chapter pass as they stand. */
export async function countPassed(
  root: string,
  chapter: ChapterIndex,
  progress: Progress,
): Promise<number> {
  const passes = await Promise.all(
    chapter.exercises.map((exercise) => stillPasses(root, exercise, progress)),
  );
  return passes.filter((pass) => pass).length;
}

/** The first exercise of the chapter that does not pass as it stands. */
export async function firstUnfinished(
  root: string,
  chapter: ChapterIndex,
  progress: Progress,
): Promise<ExerciseIndex | undefined> {
  for (const exercise of chapter.exercises) {
    if (!await stillPasses(root, exercise, progress)) return exercise;
  }
  return undefined;
}

/** `Chapter 2, The perceptron                    ▓▓░░░░░░░░ 1 of 6` */
export function chapterHeader(
  chapter: ChapterIndex,
  passed: number | undefined,
  { paint, width }: Screen,
): string {
  const title = paint.bold(`Chapter ${chapter.number}, ${chapter.title}`);
  if (passed === undefined) return title;
  return ends(
    title,
    coloredBar(passed, chapter.exercises.length, paint.green),
    Math.min(width(), 80),
  );
}

/** The bar with its full part coloured. */
export function coloredBar(
  passed: number,
  total: number,
  style: (text: string) => string,
): string {
  return progressBar(passed, total).replace(/▓+/, style);
}
