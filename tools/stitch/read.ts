/**
 * A course with everything that stitching looks at.
 *
 * @module
 */
import { type Build, build } from "../tangle/build.ts";
import type { Block } from "../tangle/chapter.ts";
import { type Course, parseCourse } from "../tangle/course.ts";
import { reference } from "../tangle/names.ts";
import type { RawFile } from "../tangle/raw_file.ts";
import { readVocabulary } from "../tangle/tangle.ts";
import { blockAt, chapterLines } from "./homes.ts";
import type { Writer } from "./specifiers.ts";

/** A built course. */
export interface Reading {
  readonly course: Course;
  readonly build: Build;
  readonly files: ReadonlyMap<string, RawFile>;
  /** Normalized lines by path. */
  readonly chapters: ReadonlyMap<string, readonly string[]>;
}

/**
 * Builds a course from its texts.
 *
 * @param texts by path from the root
 * @throws {CourseError} with every finding
 */
export function readTexts(texts: ReadonlyMap<string, string>): Reading {
  const names = [...texts].map(([path, text]): [string, string] => [
    path.replace(/^course\//, ""),
    text,
  ]);
  const course = parseCourse(new Map(names));
  const built = build(course, { vocabulary: readVocabulary() });
  return {
    course,
    build: built,
    files: new Map(built.files.map((file) => [file.path, file])),
    chapters: chapterLines(course),
  };
}

/** Where a file stands and what its imports were written for: those of a solution, for the library's file. */
export function writerOf(path: string, { build }: Reading): Writer {
  const exercise = build.exercises.find(({ id, file, block }) => {
    const base = file.path.split("/").at(-1);
    if (path === `solutions/${block.source.name}/${base}`) return true;
    const home = `tests/course/${block.source.name}/${id}`;
    return path.startsWith(`${home}.wrong.`) ||
      path.startsWith(`${home}.right.`);
  });
  return { path, from: exercise?.file.path ?? path };
}

/** The blocks that a file is made of, those that hold its first lines first. */
export function blocksOf(file: RawFile, reading: Reading): Block[] {
  const { course, build: { names } } = reading;
  const blocks = new Set<Block>();
  const add = (block: Block | undefined) => {
    if (block === undefined || blocks.has(block)) return;
    blocks.add(block);
    for (const line of block.lines) {
      const name = reference(line)?.name;
      if (name === undefined) continue;
      const target = names.resolve(name);
      if (target) add(target);
      else names.additions(name).forEach(add);
    }
  };
  for (const block of course.blocks) {
    if (block.attributes.get("file") === file.path && block.kind === "file") {
      add(names.newest(block));
    }
  }
  for (const line of file.lines) {
    for (const { origin } of line) if (origin) add(blockAt(course, origin));
  }
  return [...blocks];
}
