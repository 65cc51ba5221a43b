/**
 * Changes of chapters, line by line.
 *
 * @module
 */

/** Lines `from` up to `to` (from 1, the last left out) of a chapter give way to others. */
export interface ChapterEdit {
  readonly chapter: string;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** The edited file, and its first line (from 1) that asks for this. */
  readonly file: string;
  readonly line: number;
}

/** Two edits that can't both be made. */
export type Clash = readonly [ChapterEdit, ChapterEdit];

/** The same edit, asked for by several copies, counts once. Edits of one place that differ clash. */
export function mergeEdits(
  edits: readonly ChapterEdit[],
): { edits: ChapterEdit[]; clashes: Clash[] } {
  const sorted = edits.toSorted((a, b) =>
    a.chapter < b.chapter
      ? -1
      : a.chapter > b.chapter
      ? 1
      : a.from - b.from || a.to - b.to
  );
  const result: ChapterEdit[] = [];
  const clashes: Clash[] = [];
  for (const edit of sorted) {
    const last = result.at(-1);
    if (last === undefined || !touch(last, edit)) result.push(edit);
    else if (!sameEdit(last, edit)) clashes.push([last, edit]);
  }
  return { edits: result, clashes };
}

function touch(a: ChapterEdit, b: ChapterEdit): boolean {
  if (a.chapter !== b.chapter) return false;
  const bothInsert = a.from === a.to && b.from === b.to;
  return bothInsert ? a.from === b.from : b.from < a.to;
}

function sameEdit(a: ChapterEdit, b: ChapterEdit): boolean {
  return a.from === b.from && a.to === b.to &&
    a.lines.join("\n") === b.lines.join("\n");
}

/**
 * Makes the edits in a chapter's text. Line ends and a byte order mark stay as they are.
 *
 * @param edits those of this chapter, as `mergeEdits` returns them
 */
export function editText(text: string, edits: readonly ChapterEdit[]): string {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  for (const { from, to, lines: fresh } of edits.toReversed()) {
    // The line above a block's content is there: it is the fence at least.
    const end = /\r\n|\r|\n/.exec(lines[from - 2])?.[0] ?? "\n";
    lines.splice(from - 1, to - from, ...fresh.map((line) => line + end));
  }
  return lines.join("");
}
