/**
 * Sums results up for the person who grades.
 *
 * @module
 */
import type { Status } from "../judge/verdict.ts";
import type { Screen } from "../terminal/screen.ts";
import { table } from "../terminal/table.ts";
import type { GradeRun, SubmissionResult } from "./result.ts";

/** Diagnoses that are named per exercise. */
const SHOWN = 3;

/** Counts over all submissions. */
export class Tally {
  readonly #statuses = new Map<string, Record<Status, number>>();
  readonly #diagnoses = new Map<string, Map<string, number>>();
  submissions = 0;
  complete = 0;
  broken = 0;
  withNotes = 0;

  add(result: SubmissionResult): void {
    this.submissions++;
    if (result.broken) this.broken++;
    if (result.notes.length > 0) this.withNotes++;
    if (result.verdicts.every(({ status }) => status === "passed")) {
      this.complete++;
    }
    for (const { exercise, status, diagnosis } of result.verdicts) {
      const counts = this.#statuses.get(exercise) ??
        { passed: 0, failed: 0, todo: 0, refused: 0 };
      counts[status]++;
      this.#statuses.set(exercise, counts);
      if (!diagnosis) continue;
      const titles = this.#diagnoses.get(exercise) ?? new Map<string, number>();
      titles.set(diagnosis.title, (titles.get(diagnosis.title) ?? 0) + 1);
      this.#diagnoses.set(exercise, titles);
    }
  }

  /** A table of exercises, with the commonest diagnoses. */
  text({ chapter }: GradeRun, { paint }: Screen): string {
    const head = ["exercise", "passed", "failed", "to do", "refused", "often"]
      .map(paint.dim);
    const rows = chapter.exercises.map(({ id, name }) => {
      const { passed = 0, failed = 0, todo = 0, refused = 0 } =
        this.#statuses.get(id) ?? {};
      const often = [...this.#diagnoses.get(id) ?? []].sort(([, a], [, b]) =>
        b - a
      ).slice(0, SHOWN);
      return [
        `${id} ${name}`,
        ...[passed, failed, todo, refused].map(String),
        often.map(([title, count]) => `${title} ${count}×`).join(", "),
      ];
    });
    return table([head, ...rows], "lrrrr");
  }
}
