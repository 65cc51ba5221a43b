/**
 * What tangle needs of Markdown: fenced blocks, comments and paragraphs, with exact positions. The parsing is
 * `@lezer/markdown`'s (CommonMark, incremental, every node with its offsets).
 *
 * @module
 */
import { parser } from "@lezer/markdown";
import type { SyntaxNode } from "@lezer/common";
import { joinProse } from "./text.ts";

/** A fenced code block. Lines and columns count from 1. */
export interface Fence {
  readonly kind: "fence";
  readonly info: string;
  readonly line: number;
  readonly column: number;
  /** Where the info string starts. */
  readonly infoColumn: number;
  /** The closing fence's line, or the last line when it is missing. */
  readonly endLine: number;
  readonly closed: boolean;
  /** The content without container prefixes; `column` is where `text` starts in the file. */
  readonly lines: readonly {
    readonly text: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** An HTML comment; `text` is what stands between `<!--` and `-->`, trimmed. */
export interface Comment {
  readonly kind: "comment";
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A paragraph, with its lines joined by spaces and container prefixes left in place. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface Heading {
  readonly kind: "heading";
  readonly level: number;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type MarkdownNode = Fence | Comment | Paragraph | Heading;

/** Line ends become `\n`, and a byte order mark goes; lines and columns stay. */
export function normalize(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/**
 * The nodes of a normalized document in reading order.
 *
 * @param text what `normalize` returns
 */
export function parseMarkdown(text: string): MarkdownNode[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\n") starts.push(i + 1);
  }
  const position = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  };
  const nodes: MarkdownNode[] = [];
  parser.parse(text).iterate({
    enter({ name, from, to, node }) {
      const slice = text.slice(from, to);
      if (name === "FencedCode") {
        nodes.push(readFence(node, text, starts, position));
        return false;
      }
      if (name === "CommentBlock" || name === "Comment") {
        for (const match of slice.matchAll(/<!--([^]*?)-->/g)) {
          nodes.push({
            kind: "comment",
            text: match[1].trim(),
            ...position(from + match.index),
          });
        }
      } else if (name === "Paragraph") {
        nodes.push({
          kind: "paragraph",
          text: joinProse(slice),
          ...position(from),
        });
      } else if (/^(ATX|Setext)Heading/.test(name)) {
        nodes.push({
          kind: "heading",
          level: Number(name.at(-1)),
          text: headingText(slice, name),
          ...position(from),
        });
      }
    },
  });
  return nodes;
}

function headingText(slice: string, name: string): string {
  // What underlines a heading stands on a line of its own.
  if (name.startsWith("Setext")) {
    return slice.slice(0, slice.lastIndexOf("\n")).trim();
  }
  let text = slice.replace(/^#+/, "").trim();
  while (text.endsWith("#")) text = text.slice(0, -1);
  return text.trimEnd();
}

type Position = (offset: number) => { line: number; column: number };

function readFence(
  node: SyntaxNode,
  text: string,
  starts: readonly number[],
  position: Position,
): Fence {
  const { line, column } = position(node.from);
  const marks = node.getChildren("CodeMark");
  const info = node.getChild("CodeInfo");
  const closed = marks.length > 1;
  const last = position(node.to).line;
  const texts = node.getChildren("CodeText");
  const indent = node.from - containerEnd(node, text, starts[line - 1]);
  const lines: { text: string; line: number; column: number }[] = [];
  let next = 0;
  for (let at = line + 1; closed ? at < last : at <= last; at++) {
    const start = starts[at - 1];
    const end = at < starts.length ? starts[at] - 1 : text.length;
    while (next < texts.length && texts[next].to <= start) next++;
    // A line without text of its own (blank, or nothing but container prefixes) is empty.
    const from = next < texts.length && texts[next].from <= end
      ? Math.max(start, texts[next].from)
      : end;
    const strip =
      /^ {0,3}/.exec(text.slice(from, Math.min(end, from + indent)))![0].length;
    lines.push({
      text: text.slice(from + strip, end),
      line: at,
      column: from + strip - start + 1,
    });
  }
  return {
    kind: "fence",
    info: info ? text.slice(info.from, info.to) : "",
    line,
    column,
    infoColumn: info ? info.from - starts[line - 1] + 1 : column + 3,
    endLine: last,
    closed,
    lines,
  };
}

/** Where, on a fence's first line, the prefixes of the quotes and lists around it end. */
function containerEnd(
  fence: SyntaxNode,
  text: string,
  lineStart: number,
): number {
  const around: SyntaxNode[] = [];
  for (let node = fence.parent; node; node = node.parent) {
    if (node.name === "Blockquote" || node.name === "ListItem") {
      around.unshift(node);
    }
  }
  let at = lineStart;
  for (const node of around) {
    if (node.name === "Blockquote") {
      const match = /^ {0,3}> ?/.exec(text.slice(at, fence.from));
      if (match) at += match[0].length;
    } else if (node.from >= lineStart) {
      const mark = node.firstChild!;
      const spaces = /^ */.exec(text.slice(mark.to, fence.from))![0].length;
      at = mark.to + (spaces > 4 ? 1 : spaces);
    } else {
      const width = itemWidth(node, text);
      at +=
        /^ */.exec(text.slice(at, Math.min(fence.from, at + width)))![0].length;
    }
  }
  return Math.min(at, fence.from);
}

/** Columns from where a list item's container content starts to where its own content starts. */
function itemWidth(item: SyntaxNode, text: string): number {
  const mark = item.firstChild!;
  const before = text.slice(
    text.lastIndexOf("\n", mark.from - 1) + 1,
    mark.from,
  );
  const lead = /( *)$/.exec(before)![0].length;
  const after = /^ */.exec(text.slice(mark.to))![0].length;
  const blank = text[mark.to + after] === "\n" ||
    text[mark.to + after] === undefined;
  const outer = /[>*+.)-] $/.test(before.slice(0, before.length - lead + 1))
    ? 1
    : 0;
  return Math.max(0, lead - outer) + (mark.to - mark.from) +
    (blank || after > 4 ? 1 : after);
}
