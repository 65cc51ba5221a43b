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
  const yours = yourSide(lines);
  return { ours, line: first + 1, ...(yours !== undefined && { yours }) };
}

function yourSide(lines: readonly string[]): string | undefined {
  const result: string[] = [];
  let sides: { upper: string[]; lower: string[] } | undefined;
  let at: "outside" | "upper" | "base" | "lower" = "outside";
  for (const line of lines) {
    if (OPEN.test(line)) {
      if (at !== "outside") return undefined;
      [sides, at] = [{ upper: [], lower: [] }, "upper"];
    } else if (at === "outside") result.push(line);
    else if (at === "upper" && BASE.test(line)) at = "base";
    else if (at !== "lower" && MIDDLE.test(line)) at = "lower";
    else if (at === "lower" && CLOSE.test(line)) {
      result.push(
        ...isYoursBelow(CLOSE.exec(line)![1]) ? sides!.lower : sides!.upper,
      );
      at = "outside";
    } else if (at === "upper") sides!.upper.push(line);
    else if (at === "lower") sides!.lower.push(line);
  }
  return at === "outside" ? result.join("\n") : undefined;
}

/** A rebase and a stash put the learner's text below: `>>>>>>> 1a2b3c4 (my answer)`. */
function isYoursBelow(label: string): boolean {
  return label === "Stashed changes" || /^[0-9a-f]{7,40} \(/.test(label);
}
