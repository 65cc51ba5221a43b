/**
 * How the parts of a slide stand to each other: in a column, or words beside a picture.
 *
 * @module
 */

import type { Node } from "./markdown.ts";

/**
 * - `words`: text alone, large
 * - `code`: code, with what it prints beside it where there is room
 * - `figure`: one picture with the whole slide to itself
 * - `beside`: words at the left, a picture at the right
 * - `above`: words or code over a wide picture
 */
export type Layout = "words" | "code" | "figure" | "beside" | "above";

/** A picture wider than this starts below the words; the page then measures where it is largest (`theme/fit.js`). */
const WIDE = 1.75;

/**
 * Chooses a layout.
 *
 * @param nodes the slide's content without its heading
 * @param aspects width by height of the slide's pictures
 */
export function chooseLayout(
  nodes: readonly Node[],
  aspects: readonly number[],
): Layout {
  const others = nodes.filter((node) => !isFigure(node));
  const hasCode = others.some((node) => node.type === "code");
  if (aspects.length === 0) return hasCode ? "code" : "words";
  if (others.length === 0) return "figure";
  return aspects.length === 1 && aspects[0] <= WIDE && !hasCode
    ? "beside"
    : "above";
}

/** Whether a node is a picture that stands on its own. */
export function isFigure(node: Node): boolean {
  return node.type === "image" ||
    (node.type === "paragraph" && "children" in node &&
      Array.isArray(node.children) &&
      node.children.length === 1 && node.children[0].type === "image");
}
