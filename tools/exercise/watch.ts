/**
 * `deno task exercise --watch`: judges again on each save.
 *
 * @module
 */
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";
import { changedFiles } from "../files/changes.ts";
import type { Judged } from "./judge_file.ts";
import { type Regression, Regressions } from "./regressions.ts";
import { showFocus } from "./run_chapter.ts";
import { showOne, showTypes } from "./run_one.ts";
import { chapterHeader, judgeAndRecord, type Session } from "./session.ts";
import { listLine, nameColumn } from "./verdict_text.ts";

/**
 * Watches a chapter or one of its exercises until the session ends.
 *
 * @returns whether everything that was watched passed at the end
 */
export async function watch(
  session: Session,
  chapter: ChapterIndex,
  only?: ExerciseIndex,
): Promise<boolean> {
  const { root, signal } = session;
  const scope = only ? [only] : chapter.exercises;
  const byPath = new Map(
    scope.map((exercise) => [`${root}/${exercise.file}`, exercise]),
  );
  const state = new WatchState(session, chapter, only);
  const changes = changedFiles([...byPath.keys()], signal);
  const waiting = new Set<ExerciseIndex>(scope);
  let saved: readonly string[] = [];
  let next = changes.next();
  while (!signal.aborted) {
    const round = new AbortController();
    const stop = AbortSignal.any([signal, round.signal]);
    const judging = state.round(waiting, saved, stop);
    const change = await next;
    // A newer save makes the answer to an older one worthless.
    round.abort();
    await judging;
    if (change.done) break;
    next = changes.next();
    saved = change.value.map((path) => byPath.get(path)?.file ?? path);
    for (const path of change.value) {
      const exercise = byPath.get(path);
      if (exercise) waiting.add(exercise);
    }
  }
  session.screen.print(`\n${session.screen.paint.dim("Stopped watching.")}`);
  return state.allPassed(scope);
}

/** What is on the screen while files are watched. */
class WatchState {
  readonly #session: Session;
  readonly #chapter: ChapterIndex;
  readonly #only: ExerciseIndex | undefined;
  readonly #regressions: Regressions;
  readonly #results = new Map<string, Judged>();
  readonly #lost = new Map<string, Regression>();

  constructor(
    session: Session,
    chapter: ChapterIndex,
    only: ExerciseIndex | undefined,
  ) {
    this.#session = session;
    this.#chapter = chapter;
    this.#only = only;
    this.#regressions = new Regressions(session.store.read());
  }

  allPassed(scope: readonly ExerciseIndex[]): boolean {
    return scope.every(({ id }) =>
      this.#results.get(id)?.verdict.status === "passed"
    );
  }

  /** Judges what waits, then shows how everything stands. What was judged no longer waits. */
  async round(
    waiting: Set<ExerciseIndex>,
    saved: readonly string[],
    stop: AbortSignal,
  ): Promise<void> {
    try {
      const order = [...waiting].sort((a, b) =>
        this.#chapter.exercises.indexOf(a) - this.#chapter.exercises.indexOf(b)
      );
      const first = this.#results.size === 0;
      if (first) this.#header();
      else this.#judging(order);
      for (const exercise of order) {
        const judged = await judgeAndRecord(this.#session, exercise, stop);
        this.#results.set(exercise.id, judged);
        const lost = this.#regressions.note(judged.verdict);
        if (lost) this.#lost.set(exercise.id, lost);
        else this.#lost.delete(exercise.id);
        waiting.delete(exercise);
        if (first && !this.#only) {
          this.#session.screen.print(this.#line(judged));
        }
      }
      await this.#show(order, saved, first, stop);
    } catch (error) {
      if (stop.aborted) return;
      waiting.clear();
      this.#session.screen.print(
        `That broke the judge, a bug of ours; still watching.\n${
          error instanceof Error ? error.stack : error
        }`,
      );
    }
  }

  #header(saved: readonly string[] = []): void {
    const { screen } = this.#session;
    screen.clear();
    if (!screen.interactive && saved.length > 0) {
      screen.print(`\n--- saved: ${saved.join(", ")}\n`);
    }
    if (!this.#only) {
      screen.print(`${chapterHeader(this.#chapter, undefined, screen)}\n`);
    }
  }

  /** An old verdict shall not stand there as if it were about what was just saved. */
  #judging(order: readonly ExerciseIndex[]): void {
    const { screen } = this.#session;
    if (!screen.interactive) return;
    screen.clear();
    const names = order.map(({ id, name }) => `${id} ${name}`).join(", ");
    screen.print(screen.paint.dim(`Saved. Judging ${names}…`));
  }

  #line({ verdict, exercise }: Judged): string {
    const width = nameColumn(this.#chapter.exercises);
    const lost = this.#lost.get(exercise.id)?.whole;
    return listLine(verdict, this.#session.screen, width, lost);
  }

  async #show(
    order: readonly ExerciseIndex[],
    saved: readonly string[],
    first: boolean,
    stop: AbortSignal,
  ): Promise<void> {
    const { screen } = this.#session;
    const results = [...this.#results.values()].sort((a, b) =>
      this.#chapter.exercises.indexOf(a.exercise) -
      this.#chapter.exercises.indexOf(b.exercise)
    );
    const unfinished = (judged: Judged) => judged.verdict.status !== "passed";
    // The file in the learner's hands comes first, then the first that is unfinished.
    const focus =
      results.filter(({ exercise }) => order.includes(exercise)).find(
        unfinished,
      ) ?? results.find(unfinished);
    if (!first) {
      this.#header(saved);
      if (!this.#only) {
        for (const judged of results) screen.print(this.#line(judged));
      }
    }
    const lost = focus && this.#lost.get(focus.exercise.id)?.text;
    if (this.#only) {
      await showOne(this.#session, this.#chapter, results[0], lost);
    } else await showFocus(this.#session, this.#chapter, results, focus, lost);
    screen.print(screen.paint.dim(`  Watching for saves; Ctrl-C ends.`));
    const subject = focus ??
      results.find(({ exercise }) => order.includes(exercise));
    if (subject) await showTypes(this.#session, subject, stop);
  }
}
