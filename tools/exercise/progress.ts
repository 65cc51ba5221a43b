/**
 * What a learner has done, in `.descent/progress.json`.
 *
 * @module
 */
import type { Status } from "../judge/verdict.ts";
import { writeAtomic } from "../files/atomic.ts";

/** What is remembered of one exercise. */
export interface ExerciseProgress {
  /** How it stood when it was last judged. */
  readonly status?: Status;
  /** SHA-256 of the file that was judged: a later edit makes the status old. */
  readonly file?: string;
  /** Rungs of the hint ladder that were shown. */
  readonly hints?: number;
}

/** Everything that is remembered, by exercise. */
export type Progress = Readonly<Record<string, ExerciseProgress>>;

/** Where progress is kept, and what becomes of a note about it. */
export interface ProgressStore {
  read(): Progress;
  /** Changes some exercises and leaves the others as they are, also those that another process changes just now. */
  update(changes: Progress): void;
  /** Gives exercises their new numbers, or forgets those that have gone. */
  renumber(numbers: ReadonlyMap<string, string | undefined>): void;
}

const STATUSES: readonly string[] = [
  "passed",
  "todo",
  "failed",
  "refused",
] satisfies Status[];

/**
 * Opens the progress of a working copy. A file that cannot be understood is set aside, never lost, and never stops a
 * command; one that cannot be written costs a note.
 *
 * @param note gets one line for the person
 */
export function openProgress(
  root: string,
  note: (line: string) => void,
): ProgressStore {
  const folder = `${root}/.descent`;
  const path = `${folder}/progress.json`;
  let complained = false;
  const complain = (line: string) => {
    if (!complained) note(line);
    complained = true;
  };
  const read = (): Progress => {
    let text: string;
    try {
      text = Deno.readTextFileSync(path);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) {
        complain(
          `progress: cannot read .descent/progress.json: ${reason(error)}`,
        );
      }
      return {};
    }
    try {
      return parseProgress(text);
    } catch (error) {
      const kept = `progress.unreadable-${Date.now()}.json`;
      try {
        Deno.renameSync(path, `${folder}/${kept}`);
        complain(
          `progress: .descent/progress.json made no sense (${
            reason(error)
          }); kept as .descent/${kept}, starting afresh`,
        );
      } catch {
        complain(
          `progress: .descent/progress.json made no sense (${
            reason(error)
          }); starting afresh`,
        );
      }
      return {};
    }
  };
  const change = (
    next: (before: Progress) => Record<string, ExerciseProgress>,
  ) => {
    try {
      Deno.mkdirSync(folder, { recursive: true });
      // The lock goes with the process, however that ends.
      using lock = Deno.openSync(`${folder}/progress.lock`, {
        write: true,
        create: true,
      });
      lock.lockSync(true);
      const before = read();
      const after = next(before);
      const text = `${
        JSON.stringify({ version: 1, exercises: after }, null, 2)
      }\n`;
      if (JSON.stringify(after) !== JSON.stringify(before)) {
        writeAtomic(path, text, `${folder}/tmp`);
      }
    } catch (error) {
      complain(
        `progress: cannot write .descent/progress.json: ${reason(error)}`,
      );
    }
  };
  return {
    read,
    update: (changes) =>
      change((before) => {
        const after: Record<string, ExerciseProgress> = { ...before };
        for (const [id, changed] of Object.entries(changes)) {
          after[id] = { ...after[id], ...changed };
        }
        return after;
      }),
    renumber(numbers) {
      if (numbers.size === 0) return;
      change((before) => {
        const entries = Object.entries(before);
        const taken = new Set(numbers.values());
        return Object.fromEntries([
          ...entries.filter(([id]) => !numbers.has(id) && !taken.has(id)),
          ...entries.flatMap(([id, entry]) => {
            const number = numbers.get(id);
            return number === undefined ? [] : [[number, entry] as const];
          }),
        ]);
      });
    },
  };
}

/** Reads the text of a progress file. Throws a `SyntaxError` or `TypeError` for what is none. */
export function parseProgress(text: string): Progress {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.exercises)) {
    throw new TypeError("expected version 1 with exercises");
  }
  // No prototype, so that an exercise of any name is just a name.
  const result: Record<string, ExerciseProgress> = Object.create(null);
  for (const [id, entry] of Object.entries(value.exercises)) {
    if (!isRecord(entry)) throw new TypeError(`exercise ${id} is no record`);
    const { status, file, hints } = entry;
    if (status !== undefined && !STATUSES.includes(status as string)) {
      throw new TypeError(`exercise ${id} has no known status`);
    }
    if (file !== undefined && typeof file !== "string") {
      throw new TypeError(`exercise ${id} has no file hash`);
    }
    if (
      hints !== undefined &&
      !(Number.isInteger(hints) && (hints as number) >= 0)
    ) throw new TypeError(`exercise ${id} has no hint count`);
    result[id] = entry as ExerciseProgress;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split("\n")[0] : String(error);
}
