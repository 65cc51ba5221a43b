/**
 * Where the lines of a file live: in which block, on which of its chapter's lines.
 *
 * @module
 */
import type { Block } from "../tangle/chapter.ts";
import type { Course } from "../tangle/course.ts";
import type { Place } from "../tangle/place.ts";
import { lineOrigin, lineText } from "../tangle/text.ts";
import type { Row } from "./body.ts";

/** The place of a line in a block. */
export interface Home {
  readonly block: Block;
  /** In the chapter, from 1. */
  readonly line: number;
  /** What stands before the line's text in the chapter: a quote's mark, a list's indent, a doc comment's star. */
  readonly prefix: string;
  /** What tangle puts before it in the file. */
  readonly lead: string;
  /** Its text, without prefix and lead. */
  readonly text: string;
}

/** Chapters by path, each as its normalized lines. */
export function chapterLines(course: Course): Map<string, string[]> {
  return new Map(
    course.files.map(({ source }) => [source.path, source.text.split("\n")]),
  );
}

/** The home of each row; none for what tangle made up. */
export function homesOf(
  rows: readonly Row[],
  course: Course,
  chapters: ReadonlyMap<string, readonly string[]>,
): (Home | undefined)[] {
  const homes = rows.map((row) => homeOf(row, course, chapters));
  // A blank line may have lost its origin; its neighbours know.
  return homes.map((home, index) => {
    const [prev, next] = [homes[index - 1], homes[index + 1]];
    if (
      home || !prev || !next || rows[index].text !== "" ||
      prev.block !== next.block || next.line !== prev.line + 2
    ) return home;
    return { ...prev, line: prev.line + 1, prefix: "", lead: "", text: "" };
  });
}

function homeOf(
  { line }: Row,
  course: Course,
  chapters: ReadonlyMap<string, readonly string[]>,
): Home | undefined {
  const origin = lineOrigin(line);
  if (origin === undefined) return undefined;
  const block = blockAt(course, origin);
  if (block === undefined) return undefined;
  const source = chapters.get(origin.file)![origin.line - 1] ?? "";
  const first = line.findIndex((piece) => piece.origin);
  const lead = lineText(line.slice(0, first));
  const pieces = line.slice(first);
  const text = lineText(pieces);
  const own = source.slice(origin.column - 1);
  const moved = pieces.some((piece) =>
    piece.origin && piece.text.startsWith('"') &&
    /["']/.test(source[piece.origin.column - 1] ?? "") &&
    !source.startsWith(piece.text, piece.origin.column - 1)
  );
  if (text !== own && !moved || lead.trim() !== "") return undefined;
  return {
    block,
    line: origin.line,
    prefix: source.slice(0, origin.column - 1),
    lead,
    text: own,
  };
}

/** The block that a place lies in, its fences left out. */
export function blockAt(course: Course, place: Place): Block | undefined {
  return course.blocks.find((block) =>
    block.place.file === place.file && block.place.line < place.line &&
    place.line < block.endLine
  );
}

/** Whether two rows are neighbours in a block too. */
export function follows(prev: Home, next: Home): boolean {
  return prev.block === next.block && next.line === prev.line + 1;
}
