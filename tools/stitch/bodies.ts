/**
 * What carrying the edits of a file works on.
 *
 * @module
 */
import type { Block } from "../tangle/chapter.ts";
import type { Row } from "./body.ts";
import type { Home } from "./homes.ts";

/** A body before and after it was edited, and where its lines live. */
export interface Bodies {
  readonly path: string;
  /** As tangle put it together. */
  readonly raw: readonly Row[];
  readonly homes: readonly (Home | undefined)[];
  /** As it was formatted. */
  readonly made: readonly Row[];
  /** As it was edited, and formatted. */
  readonly edited: readonly Row[];
  /** The edited lines with specifiers as their blocks would write them. */
  readonly texts: readonly string[];
  /** The file's own blocks. */
  readonly roots: readonly Block[];
  readonly chapters: ReadonlyMap<string, readonly string[]>;
}
