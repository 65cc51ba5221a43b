/**
 * Writes into chapters what was measured or printed: the texts of blocks, and nothing else.
 *
 * @module
 */
import type { Block } from "./chapter.ts";
import { linesText } from "./text.ts";

/** A block and the text that should stand in it. */
export interface Recording {
  readonly block: Block;
  readonly text: string;
}

/** What stands in a block, without blank lines at its end. */
export function recordedText(block: Block): string {
  return linesText(block.lines).replace(/\s+$/, "");
}

/** Whether a text would end the block that it stands in. */
export function closesBlock(text: string): boolean {
  return /^ {0,3}(`{3,}|~{3,})/m.test(text);
}

/**
 * Puts texts into blocks.
 *
 * @param texts chapters by path, as they stand on disk
 * @returns the chapters that change
 */
export function recordTexts(
  texts: ReadonlyMap<string, string>,
  recordings: readonly Recording[],
): { path: string; text: string }[] {
  const lines = new Map(
    [...texts].map(([path, text]) => [path, text.split(/(?<=\n)/)]),
  );
  // From the end of each chapter, so that line numbers before a change stay true.
  const fromTheEnd = recordings.toSorted((a, b) =>
    b.block.place.line - a.block.place.line
  );
  for (const { block, text } of fromTheEnd) {
    if (recordedText(block) === text) continue;
    const { place, endLine } = block;
    const chapter = lines.get(place.file)!;
    const fence = chapter[place.line - 1];
    const end = fence.endsWith("\r\n") ? "\r\n" : "\n";
    const indent = /^\s*/.exec(fence)![0];
    const content = text === ""
      ? []
      : text.split("\n").map((line) =>
        (line === "" ? "" : indent + line) + end
      );
    chapter.splice(place.line, endLine - place.line - 1, ...content);
  }
  return [...lines].map(([path, chapter]) => ({ path, text: chapter.join("") }))
    .filter(({ path, text }) => text !== texts.get(path));
}
