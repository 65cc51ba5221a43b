/**
 * Brings a new version of a text into one that a person has edited.
 *
 * @module
 */
import { diff3Merge, diffIndices } from "node-diff3";
import { equalBytes } from "../files/backups.ts";
import { findMarkers, NEW_VERSION, YOURS } from "./markers.ts";

/** What became of a text. */
export type Merged =
  /** It stays as it is: nothing new, or nothing that it does not have. */
  | { readonly kind: "same" }
  /** Nobody had touched it: the new version takes its place. */
  | { readonly kind: "replaced"; readonly bytes: Uint8Array }
  | { readonly kind: "merged"; readonly bytes: Uint8Array }
  /** Both sides stand in it, between markers that begin on `lines`. */
  | {
    readonly kind: "conflict";
    readonly bytes: Uint8Array;
    readonly lines: readonly number[];
  }
  /** It has markers of an earlier update: it stays until a person has chosen. `brought`: the new version is in it. */
  | {
    readonly kind: "marked";
    readonly line: number;
    readonly brought: boolean;
  }
  /** It is no text. */
  | { readonly kind: "opaque" };

/**
 * Merges line by line. Line ends, and a byte order mark, stay as the person's file has them.
 *
 * @param bases what the person may have started from, the likeliest first
 */
export function mergeBytes(
  mine: Uint8Array,
  bases: readonly Uint8Array[],
  next: Uint8Array,
): Merged {
  if (equalBytes(mine, next)) return { kind: "same" };
  const yours = readText(mine);
  const theirs = readText(next);
  const known = bases.map(readText).filter((text) => text !== undefined);
  if (!yours || !theirs) {
    return bases.some((base) => equalBytes(base, mine))
      ? { kind: "replaced", bytes: next }
      : { kind: "opaque" };
  }
  const marked = findMarkers(yours.text);
  // Only a version with which the sides conflict again is where both began: any other would drop a side unsaid.
  const starts = known.map(({ text }) => text).filter((base) =>
    !marked ||
    marked.others.every((other) =>
      merge(marked.yours!, base, other).lines.length > 0
    )
  );
  const text = marked && !marked.ours ? marked.yours : yours.text;
  if (
    marked?.ours || text === undefined || (marked && starts.length === 0)
  ) {
    const before = marked!.yours;
    const base = before === undefined
      ? undefined
      : nearest(before, known.map(({ text }) => text));
    const brought = marked!.ours && before !== undefined &&
      base !== undefined &&
      merge(before, base, theirs.text).text === yours.text;
    return { kind: "marked", line: marked!.line, brought };
  }
  const shaped = (text: string) => writeText({ ...yours, text });
  if (text === theirs.text && !marked) return { kind: "same" };
  if (starts.includes(text)) {
    return { kind: "replaced", bytes: shaped(theirs.text) };
  }
  const base = nearest(text, starts) ?? "";
  const result = merge(text, base, theirs.text);
  if (result.text === yours.text) return { kind: "same" };
  const bytes = shaped(result.text);
  return result.lines.length > 0
    ? { kind: "conflict", bytes, lines: result.lines }
    : { kind: "merged", bytes };
}

function merge(yours: string, base: string, theirs: string) {
  const regions = diff3Merge(
    yours.split("\n"),
    base.split("\n"),
    theirs.split("\n"),
    { excludeFalseConflicts: true },
  );
  const out: string[] = [];
  const lines: number[] = [];
  for (const { ok, conflict } of regions) {
    if (ok) out.push(...ok);
    if (conflict) {
      lines.push(out.length + 1);
      out.push(`<<<<<<< ${YOURS}`, ...conflict.a, "=======");
      out.push(...conflict.b, `>>>>>>> ${NEW_VERSION}`);
    }
  }
  return { text: out.join("\n"), lines };
}

/** The candidate that takes the fewest changed lines to become the text; the earlier of two. */
function nearest(
  text: string,
  candidates: readonly string[],
): string | undefined {
  if (candidates.length <= 1) return candidates[0];
  const lines = text.split("\n");
  const costs = candidates.map((each) =>
    diffIndices(each.split("\n"), lines).reduce(
      (sum, { buffer1, buffer2 }) => sum + buffer1[1] + buffer2[1],
      0,
    )
  );
  return candidates[costs.indexOf(Math.min(...costs))];
}

interface Text {
  readonly text: string;
  readonly mark: boolean;
  readonly lineEnd: string;
}

function readText(bytes: Uint8Array): Text | undefined {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
      .decode(bytes);
  } catch {
    return undefined;
  }
  if (text.includes("\0")) return undefined;
  const mark = text.startsWith("\ufeff");
  const ends = text.split("\n").length - 1;
  const carriage = text.split("\r\n").length - 1;
  return {
    text: (mark ? text.slice(1) : text).replaceAll("\r\n", "\n"),
    mark,
    lineEnd: carriage * 2 > ends ? "\r\n" : "\n",
  };
}

function writeText({ text, mark, lineEnd }: Text): Uint8Array {
  return new TextEncoder().encode(
    (mark ? "\ufeff" : "") + text.replaceAll("\n", lineEnd),
  );
}
