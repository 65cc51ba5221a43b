/**
 * One slide as reveal.js wants it: a `<section>` with heading, body and speaker note.
 *
 * @module
 */

import type { Nodes } from "mdast";
import type { Figure } from "./figures.ts";
import { escapeHtml, slugify } from "./html.ts";
import { chooseLayout, isFigure } from "./layout.ts";
import { type Node, plainText } from "./markdown.ts";
import type { Slide } from "./marks.ts";
import { renderNotes } from "./notes.ts";
import { renderAll, type RenderContext } from "./render.ts";

/** At most so many characters, about four short lines. */
const SPARSE = 170;

/**
 * Renders a slide.
 *
 * @param source its place as people read it: `course/02-perceptron.md:12`
 * @param ids addresses that are taken
 */
export function renderSlide(
  slide: Slide,
  source: string,
  context: RenderContext,
  ids: Set<string>,
): string {
  const [first] = slide.content;
  const heading = first?.type === "heading" ? first : undefined;
  const body = heading ? slide.content.slice(1) : slide.content;
  const aspects: number[] = [];
  const collecting: RenderContext = {
    ...context,
    figure(url, place): Figure | undefined {
      const figure = context.figure(url, place);
      if (figure) aspects.push(figure.aspect);
      return figure;
    },
  };
  const title = heading
    ? `<h2>${renderAll(heading.children, collecting)}</h2>`
    : "";
  const words = renderGroups(
    body.filter((node) => !isFigure(node)),
    collecting,
  );
  const figures = renderAll(body.filter(isFigure), collecting);
  const layout = chooseLayout(body, aspects);
  const parts = (words ? `<div class="words">${words}</div>` : "") +
    (figures
      ? `<div class="figures" style="--count: ${aspects.length}; --widest: ${
        Math.max(...aspects).toFixed(4)
      }">${figures}</div>`
      : "");
  const notes = renderNotes(slide.notes, context);
  const id = freeId(heading ? slugify(plainText(heading)) : "slide", ids);
  return `<section id="${escapeHtml(id)}" class="slide-${layout}${
    isSparse(body) ? " sparse" : ""
  }" data-source="${escapeHtml(source)}">\n` +
    `${title}<div class="body">${parts}</div>\n` +
    (notes ? `<aside class="notes">${notes}</aside>\n` : "") + "</section>";
}

/** Few words may be larger. */
function isSparse(nodes: readonly Node[]): boolean {
  return nodes.reduce((length, node) => length + plainText(node).length, 0) <=
    SPARSE;
}

/** What stands for a program where the slide has no room for it beside its output: it opens on click. */
function renderFold(code: string): string {
  const count = code.split("\n").length;
  return `<button type="button" class="fold" aria-expanded="false" hidden>` +
    `the program, ${count} ${count === 1 ? "line" : "lines"}</button>`;
}

/** A block and the output below it stand in one row, which breaks when it is too narrow for both. */
function renderGroups(nodes: readonly Node[], context: RenderContext): string {
  let html = "";
  for (let at = 0; at < nodes.length; at++) {
    const [node, next] = [
      nodes[at] as Nodes,
      nodes[at + 1] as Nodes | undefined,
    ];
    if (
      node.type === "code" && node.lang !== "text" && next?.type === "code" &&
      next.lang === "text"
    ) {
      html += `<div class="row">${renderAll([node], context)}${
        renderFold(node.value)
      }${renderAll([next], context)}</div>`;
      at++;
    } else html += renderAll([node], context);
  }
  return html;
}

function freeId(wanted: string, ids: Set<string>): string {
  const base = wanted || "slide";
  let id = base;
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`;
  ids.add(id);
  return id;
}
