/**
 * `deno task exercise`: goes on where the learner left off.
 *
 * @module
 */
import type { ChapterIndex } from "../course/index.ts";
import { showOne, showTypes } from "./run_one.ts";
import { judgeAndRecord, type Session, stillPasses } from "./session.ts";
import { headline } from "./verdict_text.ts";

/**
 * Passes over what is known to pass, judges the rest in order, and stops at the first exercise that does not pass.
 * Returns whether the whole course passes.
 */
export async function runLeftOff(session: Session): Promise<boolean> {
  const { root, screen, store, chapters } = session;
  for (const chapter of chapters) {
    for (const exercise of chapter.exercises) {
      const before = store.read();
      if (await stillPasses(root, exercise, before)) continue;
      const judged = await judgeAndRecord(session, exercise);
      if (judged.verdict.status === "passed") {
        screen.print(headline(judged.verdict, screen));
        continue;
      }
      const lost = before[exercise.id]?.status === "passed";
      await showOne(
        session,
        chapter,
        judged,
        lost ? "It passed before your last edit." : undefined,
      );
      await showTypes(session, judged);
      return false;
    }
  }
  const total = chapters.reduce(
    (sum, { exercises }) => sum + exercises.length,
    0,
  );
  screen.print(
    `${
      screen.paint.green("✓")
    } All ${total} exercises pass. \`deno task exercise --list\` shows them.`,
  );
  return true;
}

/** The chapter that the learner is in: the first with something unfinished, else the last. */
export async function currentChapter(
  { root, store, chapters }: Session,
): Promise<ChapterIndex> {
  const progress = store.read();
  for (const chapter of chapters) {
    for (const exercise of chapter.exercises) {
      if (!await stillPasses(root, exercise, progress)) return chapter;
    }
  }
  return chapters[chapters.length - 1];
}
