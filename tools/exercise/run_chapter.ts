/**
 * `deno task exercise 2`: a chapter, one line per exercise, and everything about the first that is unfinished.
 *
 * @module
 */
import type { ChapterIndex } from "../course/index.ts";
import { helperNote } from "./helper_note.ts";
import type { Judged } from "./judge_file.ts";
import { nextForPassed, nextForUnfinished } from "./next.ts";
import {
  chapterHeader,
  coloredBar,
  judgeAndRecord,
  type Session,
} from "./session.ts";
import { showTypes } from "./run_one.ts";
import { detail, headline, listLine, nameColumn } from "./verdict_text.ts";

/** Judges a chapter and shows each verdict as soon as it is there. Returns whether all passed. */
export async function runChapter(
  session: Session,
  chapter: ChapterIndex,
): Promise<boolean> {
  const { screen, store } = session;
  const before = store.read();
  const width = nameColumn(chapter.exercises);
  const results: Judged[] = [];
  for (const exercise of chapter.exercises) {
    const judged = await judgeAndRecord(session, exercise);
    if (results.length === 0) {
      screen.print(`${chapterHeader(chapter, undefined, screen)}\n`);
    }
    results.push(judged);
    const lost = judged.verdict.status !== "passed" &&
      before[exercise.id]?.status === "passed";
    screen.print(listLine(judged.verdict, screen, width, lost));
  }
  const focus = results.find(({ verdict }) => verdict.status !== "passed");
  await showFocus(session, chapter, results, focus);
  if (focus) await showTypes(session, focus);
  return focus === undefined;
}

/** Below the list: the bar, everything about one exercise, and what to type next. */
export async function showFocus(
  session: Session,
  chapter: ChapterIndex,
  results: readonly Judged[],
  focus?: Judged,
  regression?: string,
): Promise<void> {
  const { screen } = session;
  const passed =
    results.filter(({ verdict }) => verdict.status === "passed").length;
  screen.print(`\n${coloredBar(passed, results.length, screen.paint.green)}\n`);
  if (!focus) {
    screen.print(await nextForPassed(session, chapter));
    return;
  }
  screen.print(headline(focus.verdict, screen));
  if (regression) screen.print(`  ${screen.paint.yellow(regression)}`);
  const helper = helperNote(session.root, focus.exercise, focus.verdict);
  const text = detail(focus.verdict, screen, helper);
  if (text !== "") screen.print(text);
  screen.print(
    nextForUnfinished(session, focus.exercise, focus.verdict.status),
  );
}
