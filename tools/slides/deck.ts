/**
 * A chapter's slide marks as a deck.
 *
 * @module
 */

import type { Code } from "mdast";
import { readFrontMatter } from "../tangle/front_matter.ts";
import { Findings } from "../tangle/place.ts";
import { collectAssets, type DeckFiles } from "./assets.ts";
import type { ChapterFile } from "./chapters.ts";
import { blockInfo } from "./code.ts";
import { type Figure, readFigure } from "./figures.ts";
import { createHighlight } from "./highlight.ts";
import {
  normalize,
  parseMarkdown,
  type Point,
  type Root,
  walk,
} from "./markdown.ts";
import { readMarks } from "./marks.ts";
import { renderNotes } from "./notes.ts";
import { renderPage } from "./page.ts";
import type { RenderContext } from "./render.ts";
import { renderSlide } from "./section.ts";
import { chapterLabel, renderTitle } from "./title.ts";

/** A deck, ready to be written. */
export interface Deck {
  readonly title: string;
  /** Number of slides, the title slide included. */
  readonly slides: number;
  readonly files: DeckFiles;
}

/**
 * Renders a chapter's deck in memory.
 *
 * @param root the folder that holds `course/`
 * @throws {CourseError} with everything that is wrong with the chapter's slides
 */
export async function renderDeck(
  root: string,
  chapter: ChapterFile,
): Promise<Deck> {
  const findings = new Findings();
  const report = (point: Point, message: string, remedy: string) =>
    findings.add(
      { file: chapter.path, line: point.line, column: point.column },
      message,
      remedy,
    );
  const text = normalize(await Deno.readTextFile(`${root}/${chapter.path}`));
  const { frontMatter, body } = readFrontMatter(
    text,
    chapter.path,
    findings,
    true,
  );
  const tree = parseMarkdown(body);
  const marked = readMarks(tree, chapter.path, findings);
  if (marked.slides.length === 0) {
    report(
      { line: 1, column: 1 },
      "the chapter has no slides",
      "put <!-- slide --> and <!-- /slide --> around a claim",
    );
  }

  const blocks = codeBlocks(tree);
  const figures = new Map<string, Figure>();
  const context: RenderContext = {
    still: false,
    steps: marked.steps,
    highlight: await createHighlight(
      blocks.map((block) => blockInfo(block).lang),
    ),
    report,
    figure(url, place) {
      const figure = readFigure(root, url, place, report);
      if (figure) figures.set(figure.href, figure);
      return figure;
    },
  };
  const hasExercises = blocks.some((block) =>
    blockInfo(block).attributes.has("exercise")
  );
  const opening = renderNotes(
    marked.opening.filter((node) => node.type !== "heading" || node.depth > 1),
    context,
  );
  const ids = new Set(["title"]);
  const sections = marked.slides.map((slide) =>
    renderSlide(slide, `${chapter.path}:${slide.start.line}`, {
      ...context,
      still: slide.still,
    }, ids)
  );
  findings.throwIfAny();

  const slides = [
    renderTitle(chapter, frontMatter!, opening, hasExercises),
    ...sections,
  ].join("\n");
  const title = `${chapterLabel(chapter)}, ${frontMatter!.title}`;
  const files = await collectAssets(slides);
  for (const { href, bytes } of figures.values()) files.set(href, bytes);
  files.set(
    "index.html",
    await renderPage({
      title,
      slides,
      hasMaths: files.has("assets/katex.css"),
    }),
  );
  return { title, slides: sections.length + 1, files };
}

function codeBlocks(tree: Root): Code[] {
  const blocks: Code[] = [];
  walk(tree, (node) => {
    if (node.type === "code") blocks.push(node as Code);
  });
  return blocks;
}
