/**
 * Whose text is whose in a file that git left unmerged.
 *
 * @module
 */
import { findMarkers } from "./markers.ts";
import { mergeBytes, type Merged } from "./merge.ts";

/** A text of the learner's that a merge left in the index. */
export interface Stopped {
  readonly yours: Uint8Array;
  /** What both sides began with, and the other side, where no upstream is being merged: after a stash. */
  readonly sides?: {
    readonly base: Uint8Array | undefined;
    readonly theirs: Uint8Array;
  };
}

/** Merges the two sides again that git could not. */
export function mergeStopped(
  { yours, sides }: Stopped,
): Merged | undefined {
  if (!sides) return undefined;
  return mergeBytes(yours, sides.base ? [sides.base] : [], sides.theirs);
}

/**
 * The stage of git's index that holds the learner's text: 2 after a merge, 3 after a stash that was put back.
 *
 * @param now what stands in the file
 * @returns undefined where the learner has resolved the file by hand already
 */
export function stageOfYours(now: Uint8Array | undefined): string | undefined {
  if (!now) return "2";
  const text = new TextDecoder().decode(now).replaceAll("\r\n", "\n");
  if (!findMarkers(text)) return undefined;
  return /^>{7} Stashed changes$/m.test(text) ? "3" : "2";
}
