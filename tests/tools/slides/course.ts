/**
 * Small courses in temporary folders, for the tests of the slides.
 *
 * @module
 */

import { CourseError } from "../../../tools/tangle/place.ts";
import { findChapter, listChapters } from "../../../tools/slides/chapters.ts";
import { type Deck, renderDeck } from "../../../tools/slides/deck.ts";

/** Front matter of five lines, so that the chapter's text starts on line 6. */
export const FRONT = "---\ntitle: A sample\nminutes: 35\nneeds: [1]\n---\n";

/** Writes files of a course, runs `body` in it, and removes them. */
export async function withCourse<T>(
  files: Record<string, string>,
  body: (root: string) => Promise<T>,
): Promise<T> {
  const root = await Deno.makeTempDir({ prefix: "slides-" });
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = `${root}/${path}`;
      await Deno.mkdir(file.slice(0, file.lastIndexOf("/")), {
        recursive: true,
      });
      await Deno.writeTextFile(file, text);
    }
    return await body(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Renders chapter 2 with the given text below its front matter. */
export function deckOf(
  text: string,
  files: Record<string, string> = {},
): Promise<Deck> {
  return withCourse(
    { "course/02-sample.md": FRONT + text, ...files },
    (root) => renderDeck(root, findChapter(listChapters(root), "2")),
  );
}

/** The page of a chapter 2 with the given text. */
export async function pageOf(
  text: string,
  files: Record<string, string> = {},
): Promise<string> {
  return String((await deckOf(text, files)).files.get("index.html"));
}

/** What is wrong with a chapter 2 of the given text, one finding a line. */
export async function findingsOf(text: string): Promise<string[]> {
  try {
    await deckOf(text);
    return [];
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    return error.findings.map(({ place, message }) =>
      `${place.file}:${place.line}:${place.column}: ${message}`
    );
  }
}
