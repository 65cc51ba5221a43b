/**
 * Finds the slides of a chapter between its marks, and what the speaker says to each.
 *
 * @module
 */

import type { Html } from "mdast";
import type { Findings } from "../tangle/place.ts";
import { nearest } from "../terminal/nearest.ts";
import {
  type Node,
  parseMarkdown,
  type Point,
  type Root,
  type RootContent,
  startOf,
  walk,
} from "./markdown.ts";

/** One slide as it stands in the chapter. */
export interface Slide {
  /** Where `<!-- slide -->` stands. */
  readonly start: Point;
  /** Whether its lists appear at once. */
  readonly still: boolean;
  readonly content: RootContent[];
  /** Speaker note: `<!-- note: … -->` and the prose after the slide up to the next. */
  readonly notes: RootContent[];
}

/** A chapter cut into slides. */
export interface Marked {
  /** What stands before the first slide: the title slide's speaker note. */
  readonly opening: RootContent[];
  readonly slides: Slide[];
  /** The text after `steps:` and its place, by the block that it steers. */
  readonly steps: Map<Node, { readonly text: string; readonly start: Point }>;
}

/** A comment that steers the deck. */
interface Mark {
  readonly word: "slide" | "/slide" | "note:" | "steps:";
  /** What follows the word. */
  readonly text: string;
  readonly textStart: Point;
}

const WORDS = ["slide", "slide still", "/slide", "note:", "steps:"];
const CLOSE = "end it with <!-- /slide --> on a line of its own";

/** Cuts a chapter at its marks; everything wrong with them goes to `findings`. */
export function readMarks(
  root: Root,
  file: string,
  findings: Findings,
): Marked {
  const marked: Marked = { opening: [], slides: [], steps: new Map() };
  const report = (point: Point, message: string, remedy: string) =>
    findings.add(
      { file, line: point.line, column: point.column },
      message,
      remedy,
    );
  let open: Slide | undefined;
  let steps: { text: string; start: Point } | undefined;

  for (const node of root.children) {
    const mark = node.type === "html"
      ? readMark(node.value, startOf(node), report)
      : undefined;
    const last = marked.slides.at(-1);
    if (steps && mark !== undefined || steps && node.type !== "code") {
      report(
        steps.start,
        "steps: no code block follows",
        "put it on the line before the block whose lines it lights",
      );
      steps = undefined;
    }
    if (mark === undefined) {
      if (steps) marked.steps.set(node, steps);
      steps = undefined;
      if (node.type === "html" && node.value.startsWith("<!--")) continue;
      reportNestedMarks(node, report);
      (open?.content ?? last?.notes ?? marked.opening).push(node);
    } else if (mark.word === "slide") {
      if (open) {
        report(
          startOf(node),
          `slide in the slide of line ${open.start.line}`,
          `${CLOSE} before this one`,
        );
      }
      open = {
        start: startOf(node),
        still: mark.text === "still",
        content: [],
        notes: [],
      };
      marked.slides.push(open);
    } else if (mark.word === "/slide") {
      if (!open) {
        report(
          startOf(node),
          "/slide without a slide before it",
          "start it with <!-- slide -->",
        );
      }
      open = undefined;
    } else if (mark.word === "note:") {
      if (last) {
        last.notes.push(...parseMarkdown(mark.text, mark.textStart).children);
      } else {report(
          startOf(node),
          "note without a slide",
          "put it in or after the slide that it belongs to",
        );}
    } else steps = { text: mark.text, start: mark.textStart };
  }
  if (steps) {
    report(
      steps.start,
      "steps: no code block follows",
      "put it on the line before the block whose lines it lights",
    );
  }
  if (open) report(open.start, "slide is not closed", CLOSE);
  for (const slide of marked.slides) {
    if (slide !== open && slide.content.length === 0) {
      report(
        slide.start,
        "slide is empty",
        "put a heading and a claim between its marks, or remove them",
      );
    }
  }
  return marked;
}

type Report = (point: Point, message: string, remedy: string) => void;

/** Reads one comment; `undefined` for one that steers nothing here. */
function readMark(
  value: string,
  start: Point,
  report: Report,
): Mark | undefined {
  const match = /^<!--(\s*)(\/?[A-Za-z]+:?)(\s*)(?:(.*?)\s*)?-->([^]*)$/s.exec(
    value,
  );
  if (!match) return undefined;
  const [, before, word, between, text = "", after] = match;
  const textStart = advance(start, `<!--${before}${word}${between}`);
  if (!isWord(word)) {
    const near = nearest(word, WORDS);
    if (near && (word.endsWith(":") || text === "" || text === "still")) {
      report(
        start,
        `unknown mark <!-- ${word} … -->`,
        `did you mean <!-- ${near} -->?`,
      );
    }
    return undefined;
  }
  if (after.trim() !== "") {
    report(
      advance(start, value.slice(0, -after.length)),
      "text after a mark",
      "put each mark on a line of its own",
    );
  }
  if (word === "slide" && text !== "" && text !== "still") {
    report(
      textStart,
      `unknown kind of slide: ${text}`,
      "write <!-- slide --> or <!-- slide still -->",
    );
  }
  return { word, text, textStart };
}

function isWord(word: string): word is Mark["word"] {
  return word === "slide" || word === "/slide" || word === "note:" ||
    word === "steps:";
}

/** Marks cut the chapter at its top level only. */
function reportNestedMarks(top: RootContent, report: Report): void {
  walk(top, (node) => {
    if (node.type !== "html") return;
    const { value } = node as Html;
    const mark = /<!--\s*(\/?slide\b|note:|steps:)/.exec(value);
    if (!mark) return;
    const place = advance(startOf(node), value.slice(0, mark.index));
    const remedy =
      "put it on a line of its own, after a blank line, at the left margin";
    report(
      place,
      `<!-- ${mark[1]} --> ${WHERE[top.type] ?? "in a block"}`,
      remedy,
    );
  });
}

const WHERE: Record<string, string> = {
  paragraph: "within a paragraph",
  list: "in a list",
  blockquote: "in a quote",
  html: "within HTML",
};

/** The point behind some text. */
function advance(start: Point, text: string): Point {
  const lines = text.split("\n");
  const column = lines.at(-1)!.length + 1;
  return lines.length === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + lines.length - 1, column };
}
