/**
 * The title slide, from a chapter's front matter.
 *
 * @module
 */

import type { FrontMatter } from "../tangle/front_matter.ts";
import type { ChapterFile } from "./chapters.ts";
import { escapeHtml } from "./html.ts";
import { renderMotif } from "./motif.ts";

/** "Chapter 2", or "Appendix A". */
export function chapterLabel({ number }: ChapterFile): string {
  return /\d/.test(number)
    ? `Chapter ${number}`
    : `Appendix ${number.toUpperCase()}`;
}

/**
 * Renders the title slide.
 *
 * @param notes HTML of its speaker note
 * @param exercises whether the chapter has any
 */
export function renderTitle(
  chapter: ChapterFile,
  front: FrontMatter,
  notes: string,
  exercises: boolean,
): string {
  const facts = [
    front.minutes && `${front.minutes} minutes`,
    front.practice && `practice ${front.practice} minutes`,
    front.needs.length > 0 &&
    `after chapter${front.needs.length > 1 ? "s" : ""} ${
      front.needs.join(", ")
    }`,
  ].filter(Boolean).join(" · ");
  const command = exercises
    ? `<p class="command"><code>deno task exercise ${chapter.number}</code></p>`
    : "";
  return `<section id="title" class="slide-title" data-source="${chapter.path}:1">\n` +
    `<p class="kicker">Descent <span>${chapterLabel(chapter)}</span></p>\n` +
    `<h1 class="${titleSize(front.title)}">${escapeHtml(front.title)}</h1>\n` +
    (facts ? `<p class="facts">${facts}</p>\n` : "") + command + renderMotif() +
    (notes ? `<aside class="notes">${notes}</aside>\n` : "") + "</section>";
}

function titleSize({ length }: string): string {
  return length <= 14 ? "short" : length <= 26 ? "middling" : "long";
}
