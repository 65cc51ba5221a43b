/**
 * `deno task exercise 2.1`: one exercise.
 *
 * @module
 */
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";
import { helperNote } from "./helper_note.ts";
import type { Judged } from "./judge_file.ts";
import { nextForPassed, nextForUnfinished } from "./next.ts";
import {
  chapterHeader,
  countPassed,
  judgeAndRecord,
  type Session,
  showWork,
} from "./session.ts";
import { startTypeCheck, typeNote } from "./type_note.ts";
import { detail, headline } from "./verdict_text.ts";

/** Judges one exercise and shows the verdict. Returns whether it passed. */
export async function runOne(
  session: Session,
  chapter: ChapterIndex,
  exercise: ExerciseIndex,
): Promise<boolean> {
  const before = session.store.read()[exercise.id];
  const judged = await judgeAndRecord(session, exercise);
  const passed = judged.verdict.status === "passed";
  await showOne(
    session,
    chapter,
    judged,
    !passed && before?.status === "passed"
      ? "It passed before your last edit."
      : undefined,
  );
  await showTypes(session, judged);
  return passed;
}

/**
 * Shows a verdict below its chapter's header.
 *
 * @param regression what was better before, if anything
 */
export async function showOne(
  session: Session,
  chapter: ChapterIndex,
  judged: Judged,
  regression?: string,
): Promise<void> {
  const { root, screen, store } = session;
  const { verdict, exercise } = judged;
  const passed = await countPassed(root, chapter, store.read());
  screen.print(chapterHeader(chapter, passed, screen));
  screen.print();
  screen.print(headline(verdict, screen));
  if (regression) screen.print(`  ${screen.paint.yellow(regression)}`);
  const text = detail(verdict, screen, helperNote(root, exercise, verdict));
  if (text !== "") screen.print(text);
  if (verdict.status === "passed") {
    screen.print(await nextForPassed(session, chapter));
  } else screen.print(nextForUnfinished(session, exercise, verdict.status));
}

/** Adds what the type checker says, when it has said it. */
export async function showTypes(
  session: Session,
  judged: Judged,
  signal = session.signal,
): Promise<void> {
  if (judged.hash === undefined) return;
  const check = () => startTypeCheck(session.root, [judged.exercise], signal);
  const findings = session.watching
    ? await check()
    : await showWork("what the type checker says", check);
  if (signal.aborted) return;
  const note = typeNote(
    findings,
    judged.verdict.status === "passed",
    session.screen,
  );
  if (note !== "") session.screen.print(note);
}
