/**
 * The chapters that exist and the one that was asked for.
 *
 * @module
 */

import { UserError } from "../terminal/command.ts";

/** One chapter's file. */
export interface ChapterFile {
  /** `2`, or `a` for an appendix, as people type it. */
  readonly number: string;
  /** `02-perceptron`. */
  readonly name: string;
  /** `course/02-perceptron.md`. */
  readonly path: string;
}

/** Lists the chapters and appendices of a course, in order; kits are not chapters. */
export function listChapters(root: string): ChapterFile[] {
  const chapters: ChapterFile[] = [];
  for (const name of fileNames(`${root}/course`).sort()) {
    const match = /^(\d\d|[a-z])-([^.]+)\.md$/.exec(name);
    if (!match) continue;
    const number = match[1].replace(/^0/, "");
    chapters.push({ number, name: name.slice(0, -3), path: `course/${name}` });
  }
  return chapters;
}

/**
 * Finds the chapter that a person asked for: `2`, `02`, `a`, `02-perceptron` or `perceptron`.
 *
 * @throws {UserError} listing what exists
 */
export function findChapter(
  chapters: readonly ChapterFile[],
  asked: string,
): ChapterFile {
  const wanted = asked.replace(/^0+(?=\d)/, "");
  const found = chapters.find(({ number, name }) =>
    number === wanted || name === asked ||
    name.slice(name.indexOf("-") + 1) === asked
  );
  if (found) return found;
  const names = chapters.map((chapter) =>
    `  ${chapter.number.padStart(2)}  ${chapter.name}`
  );
  if (chapters.length === 0) {
    throw new UserError(
      `slides: no chapter ${asked}: there is no course/NN-name.md here; run the task in the course's folder`,
    );
  }
  throw new UserError(
    `slides: no chapter ${asked}; these exist:`,
    names.join("\n"),
  );
}

function fileNames(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter((entry) => entry.isFile).map((
      entry,
    ) => entry.name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
