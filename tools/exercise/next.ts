/**
 * What to type next.
 *
 * @module
 */
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";
import type { Status } from "../judge/verdict.ts";
import { firstUnfinished, type Session } from "./session.ts";

/** `Next: deno task hint 2.1 · deno task exercise 2.1 --watch`, for an exercise that does not pass. */
export function nextForUnfinished(
  session: Session,
  exercise: ExerciseIndex,
  status: Status,
): string {
  const { id, hints } = exercise;
  const shown = session.store.read()[id]?.hints ?? 0;
  if (shown >= hints.length) {
    // The solution is offered beside the hints, which may be read again.
    const all = hints.length > 0 ? [`deno task hint ${id} --all`] : [];
    return nextLine(session, [...all, `deno task solution ${id}`]);
  }
  const help = `deno task hint ${id}`;
  const again = session.watching ? [] : [`deno task exercise ${id} --watch`];
  return nextLine(
    session,
    status === "todo" ? [...again, help] : [help, ...again],
  );
}

/** What comes after an exercise, or a whole chapter, that passes. */
export async function nextForPassed(
  session: Session,
  chapter: ChapterIndex,
): Promise<string> {
  const { root, chapters, screen } = session;
  const progress = session.store.read();
  const unfinished = await firstUnfinished(root, chapter, progress);
  if (unfinished) {
    return nextLine(session, [`deno task exercise ${unfinished.id}`]);
  }
  const steps = hasPayoff(root, chapter)
    ? [`deno task run ${chapter.number}`]
    : [];
  const following = chapters[chapters.indexOf(chapter) + 1];
  if (following) steps.push(`deno task exercise ${following.number}`);
  const done = screen.paint.green(`Chapter ${chapter.number} is done.`);
  return steps.length > 0
    ? `  ${done}\n${nextLine(session, steps)}`
    : `  ${done}`;
}

function nextLine({ screen }: Session, steps: readonly string[]): string {
  if (steps.length === 0) return "";
  return `  Next: ${steps.map(screen.paint.bold).join(" · ")}`;
}

function hasPayoff(root: string, chapter: ChapterIndex): boolean {
  try {
    return Deno.statSync(`${root}/${payoffPath(chapter)}`).isFile;
  } catch {
    return false;
  }
}

/** The module of a chapter's payoff: `lib/run/02_perceptron.ts`. */
export function payoffPath(chapter: ChapterIndex): string {
  return `lib/run/${chapter.name.replaceAll("-", "_")}.ts`;
}
