/**
 * Two texts beside each other, line by line.
 *
 * @module
 */
import { diffIndices } from "node-diff3";
import type { Paint } from "../terminal/paint.ts";

/** Unchanged lines around a change. */
const CONTEXT = 3;

/** A line of a difference: in both texts, only in the first, only in the second; or a gap. */
export type DiffLine = {
  readonly kind: "same" | "mine" | "theirs";
  readonly line: number;
  readonly text: string;
} | { readonly kind: "gap" };

/** Lists how `theirs` differs from `mine`, with a few lines around; empty when they agree but for line ends. */
export function diffLines(mine: string, theirs: string): DiffLine[] {
  const [a, b] = [lines(mine), lines(theirs)];
  const changes = diffIndices(a, b);
  const result: DiffLine[] = [];
  let at = 0;
  changes.forEach(
    ({ buffer1: [from, count], buffer2Content, buffer1Content }, index) => {
      const start = Math.max(at, from - CONTEXT);
      if (start > at) result.push({ kind: "gap" });
      for (let i = start; i < from; i++) {
        result.push({ kind: "same", line: i + 1, text: a[i] });
      }
      buffer1Content.forEach((text, i) =>
        result.push({ kind: "mine", line: from + i + 1, text })
      );
      buffer2Content.forEach((text) =>
        result.push({ kind: "theirs", line: from + 1, text })
      );
      at = from + count;
      const until = Math.min(
        a.length,
        at + CONTEXT,
        changes[index + 1]?.buffer1[0] ?? a.length,
      );
      for (; at < until; at++) {
        result.push({ kind: "same", line: at + 1, text: a[at] });
      }
    },
  );
  if (changes.length > 0 && at < a.length) result.push({ kind: "gap" });
  return result;
}

/** Writes a difference: `-` and red for the first text, `+` and green for the second. */
export function diffText(
  difference: readonly DiffLine[],
  paint: Paint,
): string {
  const numbers = difference.flatMap((line) =>
    line.kind === "gap" ? [] : [line.line]
  );
  const width = String(Math.max(0, ...numbers)).length;
  return difference.map((line) => {
    if (line.kind === "gap") return paint.dim(`${" ".repeat(width)} ⋮`);
    const number = paint.dim(
      line.kind === "theirs"
        ? " ".repeat(width)
        : String(line.line).padStart(width),
    );
    const text = plain(line.text);
    if (line.kind === "same") return `${number}   ${text}`.trimEnd();
    return `${number} ${
      line.kind === "mine"
        ? paint.red(`- ${text}`.trimEnd())
        : paint.green(`+ ${text}`.trimEnd())
    }`;
  }).join("\n");
}

function lines(text: string): string[] {
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").replace(/\n$/, "")
    .split("\n");
}

/** A terminal must not take orders from a file. */
function plain(text: string): string {
  return text.replaceAll("\t", "  ").replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu,
    "�",
  );
}
