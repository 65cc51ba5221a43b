/**
 * What was carried where, in lines of the new texts.
 *
 * @module
 */
import { normalize } from "../tangle/markdown.ts";
import type { ChapterEdit } from "./chapter_edits.ts";
import { hunksOf } from "./hunks.ts";
import type { Carried } from "./plan.ts";

/**
 * Tells edits by where they are now.
 *
 * @param all the edits of every file
 * @param made those that were made: copies once
 * @param changed chapters with the edits
 * @param final the same chapters formatted
 */
export function report(
  all: readonly ChapterEdit[],
  made: readonly ChapterEdit[],
  changed: ReadonlyMap<string, string>,
  final: ReadonlyMap<string, string>,
): Carried[] {
  const moved = new Map<string, (line: number) => number>();
  for (const path of new Set(all.map(({ chapter }) => chapter))) {
    moved.set(path, lineMover(changed.get(path)!, final.get(path)!));
  }
  return all.map(({ chapter, file, line, from, lines }) => {
    const shift = made.filter((edit) =>
      edit.chapter === chapter && edit.from < from
    ).reduce((sum, edit) => sum + edit.lines.length - (edit.to - edit.from), 0);
    const move = moved.get(chapter)!;
    const extra = Math.max(0, lines.length - 1);
    return {
      file,
      fromLine: line,
      toLine: line + extra,
      chapter,
      chapterFrom: move(from + shift),
      chapterTo: move(from + shift + extra),
    };
  }).sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.fromLine - b.fromLine
  );
}

/** Where a line of one text is in another. */
function lineMover(before: string, after: string): (line: number) => number {
  if (before === after) return (line) => line;
  const hunks = hunksOf(
    normalize(before).split("\n"),
    normalize(after).split("\n"),
  );
  return (line) => {
    const last = hunks.findLast(({ from }) => from < line);
    if (last === undefined) return line;
    return line <= last.to
      ? Math.min(last.newFrom + (line - last.from), Math.max(last.newTo, 1))
      : line + last.newTo - last.to;
  };
}
