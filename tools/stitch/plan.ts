/**
 * What stitching would do.
 *
 * @module
 */
import type { Build } from "../tangle/build.ts";
import type { Place } from "../tangle/place.ts";

/** An edit that a chapter takes over. Lines count from 1, the last one included. */
export interface Carried {
  /** `lib/perceptron/predict.ts`. */
  readonly file: string;
  readonly fromLine: number;
  readonly toLine: number;
  /** `course/02-perceptron.md`. */
  readonly chapter: string;
  readonly chapterFrom: number;
  readonly chapterTo: number;
}

/** Why an edit can't be carried. */
export type Reason =
  /** Chapter and file have changed since they agreed. */
  | "both sides"
  /** Nothing says what the file was when they agreed. */
  | "no base"
  /** The file can't be parsed. */
  | "syntax"
  /** What was edited stands in no chapter. */
  | "glue"
  /** It belongs to two blocks at once. */
  | "crossing"
  /** Two files of one block were edited differently. */
  | "copies"
  /** The chapter with the edit would not build. */
  | "chapter"
  /** The chapter with the edit would not give the file. */
  | "no way back";

/** An edit that is refused, with the place in the file and, where there is one, the place in the chapter. */
export interface Refusal {
  readonly reason: Reason;
  readonly message: string;
  readonly places: readonly [Place, Place?];
  readonly remedy: string;
}

/** What `planStitch` found. With a refusal nothing is to be written: `chapters` and `carried` are empty then. */
export interface StitchPlan {
  readonly carried: readonly Carried[];
  readonly refusals: readonly Refusal[];
  /** New texts of chapters, by path from the root. */
  readonly chapters: readonly {
    readonly path: string;
    readonly text: string;
  }[];
  /** The texts that it was worked out from, by path: of chapters, and of the files that differ. */
  readonly seen: ReadonlyMap<string, string>;
  /** What the chapters build with their new texts, where there are any. */
  readonly built?: Build;
}

/** `lib/x.ts:10-14 → course/02-perceptron.md:120-124`. */
export function carriedText(carried: Carried): string {
  const range = (from: number, to: number) =>
    from === to ? `${from}` : `${from}-${to}`;
  const { file, fromLine, toLine, chapter, chapterFrom, chapterTo } = carried;
  return `${file}:${range(fromLine, toLine)} → ${chapter}:${
    range(chapterFrom, chapterTo)
  }`;
}
