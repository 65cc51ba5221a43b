/**
 * `deno task exercise --list`: how every exercise stood when it was last judged.
 *
 * @module
 */
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";
import { table } from "../terminal/table.ts";
import { stubPath } from "./course.ts";
import { hashFile } from "./hash.ts";
import type { Progress } from "./progress.ts";
import { chapterHeader, type Session } from "./session.ts";
import { mark, STATUS_WORDS } from "./verdict_text.ts";

/** Shows progress; judges nothing. Returns whether everything passes. */
export async function showList(
  session: Session,
  chapters: readonly ChapterIndex[],
): Promise<boolean> {
  const { screen } = session;
  const progress = session.store.read();
  let all = true;
  let first = true;
  for (const chapter of chapters) {
    const states = await Promise.all(
      chapter.exercises.map((exercise) => stateOf(session, exercise, progress)),
    );
    const passed = states.filter((state) => state === "passed").length;
    all &&= passed === states.length;
    screen.print((first ? "" : "\n") + chapterHeader(chapter, passed, screen));
    screen.print(
      table(
        chapter.exercises.map((exercise, index) =>
          row(session, exercise, states[index], progress)
        ),
      ),
    );
    first = false;
  }
  return all;
}

type State = keyof typeof STATUS_WORDS | "changed" | "missing";

/** Without judging: the stub is to do, an edited file is unknown. */
async function stateOf(
  { root }: Session,
  exercise: ExerciseIndex,
  progress: Progress,
): Promise<State> {
  const [hash, stub] = await Promise.all([
    hashFile(`${root}/${exercise.file}`),
    hashFile(`${root}/${stubPath(exercise)}`),
  ]);
  if (hash === undefined) return "missing";
  if (hash === stub) return "todo";
  const known = progress[exercise.id];
  return known?.status !== undefined && known.file === hash
    ? known.status
    : "changed";
}

function row(
  { screen }: Session,
  exercise: ExerciseIndex,
  state: State,
  progress: Progress,
): string[] {
  const { id, name, hints } = exercise;
  const { paint } = screen;
  const shown = Math.min(progress[id]?.hints ?? 0, hints.length);
  const hintText = shown > 0
    ? paint.dim(`${shown} of ${hints.length} hints`)
    : "";
  if (state === "changed") {
    return [
      `  ${paint.yellow("?")} ${id} ${name}`,
      "edited, not judged yet",
      hintText,
    ];
  }
  if (state === "missing") {
    return [
      `  ${paint.red("✗")} ${id} ${name}`,
      `file missing: deno task reset ${id}`,
      hintText,
    ];
  }
  return [
    `  ${mark(state, screen)} ${id} ${name}`,
    STATUS_WORDS[state],
    hintText,
  ];
}
