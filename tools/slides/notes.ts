/**
 * What the speaker reads: the chapter's prose, with a pointer in place of each block and figure.
 *
 * @module
 */

import type { Nodes } from "mdast";
import { blockInfo } from "./code.ts";
import { escapeHtml } from "./html.ts";
import type { Node } from "./markdown.ts";
import { renderMaths } from "./maths.ts";
import { render, type RenderContext } from "./render.ts";

/** Renders a speaker note; formulas as MathML, which the speaker's window shows without a style sheet. */
export function renderNotes(
  nodes: readonly Node[],
  context: RenderContext,
): string {
  return nodes.map((node) =>
    renderNote(node as Nodes, { ...context, still: true })
  ).join("");
}

function renderNote(node: Nodes, context: RenderContext): string {
  const inner = () =>
    "children" in node
      ? node.children.map((child) => renderNote(child, context)).join("")
      : "";
  switch (node.type) {
    case "code": {
      const { lang, attributes } = blockInfo(node);
      const lines = node.value.split("\n").length;
      const what = attributes.get("file") ??
        (lang === "text" ? "output" : lang || "code");
      return `<p><small>[${escapeHtml(what)}, ${lines} ${
        lines === 1 ? "line" : "lines"
      }]</small></p>`;
    }
    case "image":
      return `<small>[figure: ${escapeHtml(node.alt ?? "")}]</small>`;
    case "inlineMath":
    case "math":
      return renderMaths(node, "note", context.report);
    case "heading":
      return `<p><strong>${inner()}</strong></p>`;
    case "html":
    case "footnoteDefinition":
    case "definition":
      return "";
    case "paragraph":
      return `<p>${inner()}</p>`;
    case "list":
      return node.ordered ? `<ol>${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case "listItem":
      return `<li>${inner()}</li>`;
    case "blockquote":
      return `<blockquote>${inner()}</blockquote>`;
    case "emphasis":
      return `<em>${inner()}</em>`;
    case "strong":
      return `<strong>${inner()}</strong>`;
    case "link":
    case "delete":
      return inner();
    case "table":
      return `<table>${inner()}</table>`;
    case "tableRow":
      return `<tr>${inner()}</tr>`;
    case "tableCell":
      return `<td>${inner()}</td>`;
    case "footnoteReference":
    case "linkReference":
    case "imageReference":
      return inner();
    default:
      return render(node, context);
  }
}
