/**
 * Conflict markers in a text, ours and git's.
 *
 * @module
 */

/** What follows `<<<<<<<` where we wrote it. */
export const YOURS = "yours";
/** What follows `>>>>>>>` where we wrote it. */
export const NEW_VERSION = "new version";

const OPEN = /^<{7} (.*)$/;
const MIDDLE = /^={7}$/;
const BASE = /^\|{7}( .*)?$/;
const CLOSE = /^>{7} (.*)$/;

/** A text with the markers of a conflict in it. */
export interface Marked {
  /** Whether an update of ours wrote them; else git did. */
  readonly ours: boolean;
  /** The line of the first `<<<<<<<`, from 1. */
  readonly line: number;
  /** The text with the learner's side of each conflict; undefined where the markers do not pair up. */
  readonly yours?: string;
  /** That text with the other side of one conflict instead, for each conflict. */
  readonly others: readonly string[];
}

/**
 * Finds the conflict markers of a text.
 *
 * @param text with `\n` for line ends
 * @returns undefined for a text without whole conflicts
 */
export function findMarkers(text: string): Marked | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => OPEN.test(line));
  const closed = lines.find((line) => CLOSE.test(line));
  if (first < 0 || closed === undefined || !lines.some((l) => MIDDLE.test(l))) {
    return undefined;
  }
  const ours = OPEN.exec(lines[first])![1] === YOURS;
  const parts = partsOf(lines);
  if (!parts) return { ours, line: first + 1, others: [] };
  const conflicts = parts.filter((part) => typeof part !== "string");
  const chosen = (other?: Conflict) =>
    parts.flatMap((part) =>
      typeof part === "string"
        ? [part]
        : part === other
        ? part.theirs
        : part.yours
    ).join("\n");
  return {
    ours,
    line: first + 1,
    yours: chosen(),
    others: conflicts.map(chosen),
  };
}

interface Conflict {
  readonly yours: readonly string[];
  readonly theirs: readonly string[];
}

/** Lines, and the conflicts between them; undefined where the markers do not pair up. */
function partsOf(
  lines: readonly string[],
): (string | Conflict)[] | undefined {
  const result: (string | Conflict)[] = [];
  let [upper, lower]: string[][] = [[], []];
  let at: "outside" | "upper" | "base" | "lower" = "outside";
  for (const line of lines) {
    if (OPEN.test(line)) {
      if (at !== "outside") return undefined;
      [upper, lower, at] = [[], [], "upper"];
    } else if (at === "outside") result.push(line);
    else if (at === "upper" && BASE.test(line)) at = "base";
    else if (at !== "lower" && MIDDLE.test(line)) at = "lower";
    else if (at === "lower" && CLOSE.test(line)) {
      result.push(
        isYoursBelow(CLOSE.exec(line)![1])
          ? { yours: lower, theirs: upper }
          : { yours: upper, theirs: lower },
      );
      at = "outside";
    } else if (at === "upper") upper.push(line);
    else if (at === "lower") lower.push(line);
  }
  return at === "outside" ? result : undefined;
}

/** A rebase and a stash put the learner's text below: `>>>>>>> 1a2b3c4 (my answer)`. */
function isYoursBelow(label: string): boolean {
  return label === "Stashed changes" || /^[0-9a-f]{7,40} \(/.test(label);
}
