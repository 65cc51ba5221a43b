/**
 * Kernels in whatever language, as a launch runs them.
 *
 * @module
 */
import type { Invocation } from "./kernel.ts";
import type { Cells } from "./memory.ts";
import type { Now } from "./now.ts";
import type { Access, Finding } from "./report.ts";
import type { Site } from "./site.ts";
import type { Language } from "./words.ts";

/** Cells by name. */
export type CellsByName = Readonly<Record<string, Cells>>;

/** What a program may need beside its memory. */
export interface Hooks {
  /** Who runs. */
  readonly now: Now;
  /** Tells of an index outside of a part of an array. */
  outside(
    does: Access["does"],
    array: string,
    part: string,
    index: number,
    length: number,
  ): void;
}

/** A kernel in some language, as a launch runs it. */
export interface Program {
  /** How remedies are written. */
  readonly language: Language;
  /** What a number of an array is called: out[3]. */
  label(array: string, i: number): string;
  /** Where the running access stands. */
  site(does: Access["does"]): Site;
  /** Whether shared memory keeps numbers of all types, and not only floats. */
  readonly exact?: boolean;
  /** What its text alone has told. */
  readonly read?: readonly Finding[];
  /** Buffers whose reads do not count. */
  readonly uncounted?: ReadonlySet<string>;
  /** Gives what runs for each invocation. */
  bind(
    buffers: CellsByName,
    shared: CellsByName,
    hooks: Hooks,
  ): (id: Invocation) => unknown;
}
//# sourceMappingURL=program.ts.map
