/**
 * Fills the page's template.
 *
 * @module
 */

import { escapeHtml } from "./html.ts";

const TEMPLATE = new URL("../../slides/template.html", import.meta.url);

/** What the template has places for. */
export interface Page {
  /** "2 The perceptron". */
  readonly title: string;
  /** Sections, already HTML. */
  readonly slides: string;
  readonly hasMaths: boolean;
}

/** Writes the whole page. */
export async function renderPage(
  { title, slides, hasMaths }: Page,
): Promise<string> {
  const values: Record<string, string> = {
    title: escapeHtml(title),
    katex: hasMaths ? `<link rel="stylesheet" href="assets/katex.css">` : "",
    slides,
  };
  const template = await Deno.readTextFile(TEMPLATE);
  return template.replace(
    /\{\{ (\w+) \}\}/g,
    (_, name: string) => values[name],
  );
}
