/**
 * Finds the chapter or exercise that a person means.
 *
 * @module
 */
import { dirname } from "node:path";
import {
  type ChapterIndex,
  type ExerciseIndex,
  loadCourse,
  stubPath,
} from "../course/index.ts";
import { UserError } from "../terminal/command.ts";
import { table } from "../terminal/table.ts";

export { stubPath };

/** A chapter, and one of its exercises if one was named. */
export interface Selection {
  readonly chapter: ChapterIndex;
  readonly exercise?: ExerciseIndex;
}

/** The repository's root, wherever the command was typed. */
export const ROOT = dirname(dirname(import.meta.dirname as string));

/** Reads the course. Throws a `UserError` when there is nothing to do yet. */
export function readCourse(root: string): ChapterIndex[] {
  const chapters = loadCourse(root).filter((chapter) =>
    chapter.exercises.length > 0
  );
  if (chapters.length === 0) {
    throw new UserError(
      "there are no exercises here yet; run `deno task tangle` first",
    );
  }
  return chapters;
}

/**
 * Finds what a word names: a chapter (`2`, `02`, `02-perceptron`, `perceptron`) or an exercise (`2.1`, `predict`,
 * `predict.ts`, `exercises/02-perceptron/predict.ts`). Throws a `UserError` that lists what exists.
 */
export function select(
  chapters: readonly ChapterIndex[],
  word: string,
): Selection {
  const plain = word.replace(/^\.\//, "").replace(/\/$/, "").replace(
    /^0+(?=\d+(\.\d+)?$)/,
    "",
  ).toLowerCase();
  const chapter = chapters.find(({ number, name }) =>
    [String(number), name, name.replace(/^\d+-/, ""), `exercises/${name}`]
      .includes(plain)
  );
  if (chapter) return { chapter };
  const found = chapters.flatMap((chapter) =>
    chapter.exercises.filter((exercise) => isNamed(exercise, plain)).map((
      exercise,
    ) => ({ chapter, exercise }))
  );
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    const list = table(
      found.map(({ exercise: { id, name, file } }) => [`  ${id}`, name, file]),
    );
    throw new UserError(
      `"${word}" names several exercises; type the number of one:`,
      list,
    );
  }
  const [number] = /^\d+(?=\.\d+$)/.exec(plain) ?? [];
  const near = chapters.find((each) => String(each.number) === number);
  if (near) {
    throw new UserError(
      `chapter ${near.number} has no exercise ${word}; it has:`,
      listExercises(near),
    );
  }
  throw new UserError(
    `no chapter or exercise is called "${word}"; these exist:`,
    listChapters(chapters),
  );
}

function isNamed({ id, name, file }: ExerciseIndex, plain: string): boolean {
  const path = file.toLowerCase();
  return [id, name.toLowerCase(), path, path.slice(path.lastIndexOf("/") + 1)]
    .includes(plain) || plain.endsWith(`/${path}`);
}

/** Finds the one exercise that a word names. */
export function selectExercise(
  chapters: readonly ChapterIndex[],
  word: string,
): Required<Selection> {
  const { chapter, exercise } = select(chapters, word);
  if (!exercise) {
    throw new UserError(
      `"${word}" is a whole chapter; name one of its exercises:`,
      listExercises(chapter),
    );
  }
  return { chapter, exercise };
}

/** Lists chapters with what to type. */
export function listChapters(chapters: readonly ChapterIndex[]): string {
  return table(chapters.map(({ number, title, exercises }) => [
    `  ${number}`,
    title,
    `${exercises[0].id} to ${exercises[exercises.length - 1].id}`,
  ]));
}

function listExercises(chapter: ChapterIndex): string {
  return table(
    chapter.exercises.map(({ id, name, file }) => [`  ${id}`, name, file]),
  );
}

/** An exercise with the path of its stub, as the records of stubs want it. */
export function withStub(
  exercise: ExerciseIndex,
): ExerciseIndex & { readonly stub: string } {
  return { ...exercise, stub: stubPath(exercise) };
}
