/**
 * Fills paragraphs to a width.
 *
 * @module
 */
import type { Paint } from "./paint.ts";
import { displayWidth } from "./width.ts";

/** How a paragraph is filled. */
export interface WrapOptions {
  /** Columns that a line may take, the indent included. */
  readonly width: number;
  /** What every line starts with. */
  readonly indent?: string;
  /** What the first line starts with instead. */
  readonly first?: string;
}

/** Fills a text to the width, at blanks; a word that is longer than a line stands alone on one. Line breaks stay. */
export function wrap(text: string, options: WrapOptions): string {
  const { width, indent = "", first = indent } = options;
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = lines.length === 0 ? first : indent;
    let used = displayWidth(line);
    let empty = true;
    for (
      const word of paragraph.split(/[ \t]+/).filter((part) => part !== "")
    ) {
      const size = displayWidth(word);
      if (!empty && used + 1 + size > width) {
        lines.push(line);
        line = indent;
        used = displayWidth(indent);
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      used += size + (empty ? 0 : 1);
      empty = false;
    }
    lines.push(line.trimEnd());
  }
  return lines.join("\n");
}

/** Breaks the lines that are too long for a terminal at blanks, two columns further in; the others stay as they are. */
export function fit(text: string, width: number): string {
  return text.split("\n").map((line) => {
    if (displayWidth(line) <= width) return line;
    const [indent] = /^ */.exec(line)!;
    return wrap(line, { width, first: indent, indent: `${indent}  ` });
  }).join("\n");
}

/**
 * Shows the inline Markdown of hints and diagnoses: `**bold**` is bold, `` `code` `` coloured, `[text](url)` its text.
 * Without colours, code keeps its backquotes. Each word is styled for itself, so that the result can be wrapped.
 */
export function inline(markdown: string, paint: Paint): string {
  const flat = markdown.replace(/\s*\n\s*/g, " ").trim();
  const parts = flat.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/);
  return parts.map((part) => {
    const [mark] = part;
    if (mark === "`" && part.length > 2) {
      return paint.on ? words(part.slice(1, -1), paint.cyan) : part;
    }
    if (part.startsWith("**") && part.length > 4) {
      return words(part.slice(2, -2), paint.bold);
    }
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
    return link ? link[1] : part;
  }).join("");
}

function words(text: string, style: (text: string) => string): string {
  return text.split(" ").map(style).join(" ");
}
