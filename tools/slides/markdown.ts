/**
 * Markdown as a tree whose nodes know their places in the chapter: CommonMark, GitHub's tables and maths.
 *
 * @module
 */

import type {
  Node,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { type Math, mathFromMarkdown } from "mdast-util-math";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";

export type { Node, PhrasingContent, Root, RootContent };

/** Line and column, counted from one. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Makes line ends `\n` and drops a byte order mark; lines and columns stay. */
export function normalize(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/**
 * Parses Markdown.
 *
 * @param start where the text stands in its file, for text that was cut out of one
 */
export function parseMarkdown(
  text: string,
  start: Point = { line: 1, column: 1 },
): Root {
  const root = fromMarkdown(text, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  walk(root, (node) => {
    if (isParent(node)) {
      node.children = node.children.map((child) => displayMath(child, text));
    }
  });
  walk(root, (node) => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (!point) continue;
      if (point.line === 1) point.column += start.column - 1;
      point.line += start.line - 1;
    }
  });
  return root;
}

/** Calls `visit` for a node and all nodes in it, in reading order. */
export function walk(
  node: Node,
  visit: (node: Node, parent?: Node) => void,
  parent?: Node,
): void {
  visit(node, parent);
  if (isParent(node)) {
    for (const child of node.children) walk(child, visit, node);
  }
}

/** Where a node starts. */
export function startOf(node: Node): Point {
  return node.position?.start ?? { line: 1, column: 1 };
}

/** The words of a node without their markup. */
export function plainText(node: Node): string {
  if (
    "value" in node && typeof node.value === "string" && node.type !== "html"
  ) return node.value;
  return isParent(node) ? node.children.map(plainText).join("") : "";
}

function isParent(node: Node): node is Parent {
  return "children" in node;
}

/** `$$…$$` on one line is a formula of its own line, as GitHub shows it. */
function displayMath(node: RootContent, text: string): RootContent {
  if (node.type !== "paragraph" || node.children.length !== 1) return node;
  const [only] = (node satisfies Paragraph).children;
  if (only.type !== "inlineMath") return node;
  const from = only.position!.start.offset!;
  if (text.slice(from, from + 2) !== "$$") return node;
  return {
    type: "math",
    value: only.value,
    position: only.position,
  } satisfies Math;
}
