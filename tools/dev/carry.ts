/**
 * The way back: edits of generated files into their chapters.
 *
 * @module
 */
import type { Finding } from "../tangle/place.ts";

/** What was carried into the chapters. */
export interface CarriedBack {
  /** `lib/x.ts:10-14 → course/02-x.md:120-124`. */
  readonly carried: readonly string[];
  /** Edits that can't be carried; nothing was written then. */
  readonly refusals: readonly Finding[];
  /** New texts of chapters, by path from the root. */
  readonly chapters: ReadonlyMap<string, string>;
}

/** Carries every edit of a generated file into its chapter, or none. */
export function carryBack(_root: string): Promise<CarriedBack> {
  return Promise.resolve({ carried: [], refusals: [], chapters: new Map() });
}
