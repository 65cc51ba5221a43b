/**
 * A Markdown tree as the HTML of a slide.
 *
 * @module
 */

import type { Code, Image, Nodes, Table } from "mdast";
import { type CodeContext, renderCode } from "./code.ts";
import type { Figure } from "./figures.ts";
import { escapeHtml, typeset } from "./html.ts";
import { type Node, plainText, type Point, startOf } from "./markdown.ts";
import { renderMaths } from "./maths.ts";

/** What a slide needs of its surroundings. */
export interface RenderContext extends CodeContext {
  /** Whether lists appear at once. */
  readonly still: boolean;
  readonly steps: ReadonlyMap<
    Node,
    { readonly text: string; readonly start: Point }
  >;
  /** Reads a picture and takes it into the deck. */
  readonly figure: (url: string, place: Point) => Figure | undefined;
}

/** HTML tags without attributes that a chapter may use. */
const TAGS = /^<\/?(?:b|br|em|i|kbd|mark|small|strong|sub|sup)\s*\/?>$/i;

/** Renders nodes, one after the other. */
export function renderAll(
  nodes: readonly Node[],
  context: RenderContext,
): string {
  return nodes.map((node) => render(node, context)).join("");
}

/** Renders one node with all that is in it. */
export function render(given: Node, context: RenderContext): string {
  const node = given as Nodes;
  const inner = () =>
    "children" in node ? renderAll(node.children, context) : "";
  switch (node.type) {
    case "text":
      return typeset(node.value);
    case "paragraph":
      if (node.children.length === 1 && node.children[0].type === "image") {
        return renderFigure(node.children[0], context);
      }
      return `<p>${inner()}</p>`;
    case "heading":
      return `<h3>${inner()}</h3>`;
    case "emphasis":
      return `<em>${inner()}</em>`;
    case "strong":
      return `<strong>${inner()}</strong>`;
    case "delete":
      return `<del>${inner()}</del>`;
    case "inlineCode":
      return `<code>${escapeHtml(node.value)}</code>`;
    case "break":
      return "<br>";
    case "link":
      return /^https?:/.test(node.url)
        ? `<a href="${
          escapeHtml(node.url)
        }" target="_blank" rel="noopener">${inner()}</a>`
        : inner();
    case "list": {
      const start = node.ordered && node.start !== 1
        ? ` start="${node.start}"`
        : "";
      return node.ordered
        ? `<ol${start}>${inner()}</ol>`
        : `<ul>${inner()}</ul>`;
    }
    case "listItem": {
      const content = node.children.map((child) =>
        child.type === "paragraph" && !node.spread
          ? renderAll(child.children, context)
          : render(child, context)
      ).join("");
      return context.still
        ? `<li>${content}</li>`
        : `<li class="fragment">${content}</li>`;
    }
    case "blockquote":
      return `<blockquote>${inner()}</blockquote>`;
    case "table":
      return renderTable(node, context);
    case "code":
      return renderCode(node satisfies Code, context, context.steps.get(node));
    case "inlineMath":
    case "math":
      return renderMaths(node, "slide", context.report);
    case "image":
      return renderFigure(node, context);
    case "thematicBreak":
      return "<hr>";
    case "html":
      if (TAGS.test(node.value)) return node.value;
      if (!node.value.startsWith("<!--")) {
        const tag = /^<\/?[a-z0-9-]*/i.exec(node.value)?.[0] ?? node.value;
        context.report(
          startOf(node),
          `HTML on a slide: ${tag}>`,
          "write it in Markdown",
        );
      }
      return "";
    default:
      context.report(
        startOf(node),
        `a slide cannot show ${node.type}`,
        "write it in another way",
      );
      return "";
  }
}

function renderFigure(node: Image, context: RenderContext): string {
  const figure = context.figure(node.url, startOf(node));
  if (!figure) return "";
  const caption = node.title
    ? `<figcaption>${escapeHtml(node.title)}</figcaption>`
    : "";
  return `<figure style="--aspect: ${Number(figure.aspect.toFixed(4))}">` +
    `<img src="${escapeHtml(encodeURI(figure.href))}" alt="${
      escapeHtml(node.alt ?? "")
    }">${caption}</figure>`;
}

function renderTable(table: Table, context: RenderContext): string {
  const rows = table.children.map((row, index) => {
    const cells = row.children.map((cell, column) => {
      const tag = index === 0 ? "th" : "td";
      const align = table.align?.[column];
      const style = align && align !== "left" ? ` class="${align}"` : "";
      return `<${tag}${style}>${renderAll(cell.children, context)}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><thead>${rows[0]}</thead><tbody>${
    rows.slice(1).join("")
  }</tbody></table>`;
}

/** The words of a slide's heading, for its address. */
export function headingText(nodes: readonly Node[]): string {
  const [first] = nodes;
  return first?.type === "heading" ? plainText(first) : "";
}
