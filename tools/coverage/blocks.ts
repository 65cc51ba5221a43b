/**
 * From lines of `lib/` to lines of the chapters, by the way back that tangle knows.
 *
 * @module
 */
import type { Block } from "../tangle/chapter.ts";
import type { Course } from "../tangle/course.ts";
import { mappingsOf } from "../tangle/render.ts";
import type { RawFile } from "../tangle/raw_file.ts";
import type { Counts } from "./lcov.ts";

/** What the tests did with one block. */
export interface BlockCoverage {
  readonly block: Block;
  /** The file that it goes to, from the root. */
  readonly file: string;
  /** How often each line of the chapter ran, by its number. */
  readonly lines: ReadonlyMap<number, number>;
}

/**
 * Counts by block, in reading order.
 *
 * @param files of `lib/`, as tangle makes them, with their texts
 * @param counts by line of those texts
 */
export function coverBlocks(
  course: Course,
  files: readonly (RawFile & { readonly text: string })[],
  counts: Counts,
): BlockCoverage[] {
  const byBlock = new Map<
    Block,
    { file: string; lines: Map<number, number> }
  >();
  for (const file of files) {
    const lines = counts.get(file.path);
    if (lines === undefined) continue;
    for (const { line, origin } of mappingsOf(file, file.text)) {
      const count = lines.get(line + 1);
      // A comment has no count, and neither has a line of types.
      if (count === undefined) continue;
      const block = course.blocks.find(({ source, place, endLine }) =>
        source.path === origin.file && place.line < origin.line &&
        origin.line < endLine
      );
      if (block === undefined) continue;
      const entry = byBlock.getOrInsertComputed(block, () => ({
        file: file.path,
        lines: new Map(),
      }));
      // The formatter may have made several lines of one: it is covered when all of them are.
      const before = entry.lines.get(origin.line) ?? Infinity;
      entry.lines.set(origin.line, Math.min(before, count));
    }
  }
  return course.blocks.filter((block) => byBlock.has(block)).map((block) => ({
    block,
    ...byBlock.get(block)!,
  }));
}

/** The same by chapter, for lcov. A line belongs to one block. */
export function chapterCounts(blocks: readonly BlockCoverage[]): Counts {
  const counts = new Map<string, Map<number, number>>();
  for (const { block, lines } of blocks) {
    const chapter = counts.getOrInsertComputed(
      block.source.path,
      () => new Map(),
    );
    for (const [line, count] of lines) chapter.set(line, count);
  }
  return counts;
}
