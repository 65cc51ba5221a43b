/**
 * What an update is going to do, worked out before anything is written.
 *
 * @module
 */
import type { ExerciseName } from "../files/stub_records.ts";
import type { Kept } from "../files/backups.ts";

/** One file that gets another text, or goes. */
export interface Change {
  readonly path: string;
  /** The new text; undefined where the file goes. */
  readonly next: Uint8Array | undefined;
  /** What stands there now. */
  readonly was: Uint8Array | undefined;
  readonly executable?: boolean;
}

/** A stub to write down once its exercise is in place; undefined for one that has gone. */
export interface NewRecord {
  readonly file: string;
  readonly stub: Uint8Array | undefined;
}

/** Everything that an update is going to do. */
export interface Plan {
  readonly changes: readonly Change[];
  /** What goes to the backup first. */
  readonly kept: readonly Kept[];
  readonly records: readonly NewRecord[];
  /** The exercises of the new version. */
  readonly names: readonly ExerciseName[];
  /** Old numbers of exercises, and the new ones; undefined for one that has gone. */
  readonly numbers: ReadonlyMap<string, string | undefined>;
  /** One line for each file that a person has to know about. */
  readonly lines: readonly string[];
  /** Files in which both sides stand, and where: `exercises/…:12`. */
  readonly conflicts: readonly string[];
}

/** Two plans as one. */
export function joinPlans(a: Plan, b: Partial<Plan>): Plan {
  return {
    changes: [...a.changes, ...b.changes ?? []],
    kept: [...a.kept, ...b.kept ?? []],
    records: [...a.records, ...b.records ?? []],
    names: b.names ?? a.names,
    numbers: b.numbers ?? a.numbers,
    lines: [...a.lines, ...b.lines ?? []],
    conflicts: [...a.conflicts, ...b.conflicts ?? []],
  };
}
