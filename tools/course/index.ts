/**
 * The index of a chapter: what the commands know about its exercises without reading Markdown.
 * Tangle writes it to `tests/course/NN-name/exercises.json`.
 *
 * @module
 */

/** One chapter with the exercises it builds. */
export interface ChapterIndex {
  /** Chapter number as people type it: 2. */
  readonly number: number;
  /** Folder and file name: `02-perceptron`. */
  readonly name: string;
  /** Title from the front matter. */
  readonly title: string;
  readonly exercises: readonly ExerciseIndex[];
}

/** One exercise: a library module with a hole. All paths are relative to the repository's root. */
export interface ExerciseIndex {
  /** `2.1`. */
  readonly id: string;
  /** The function that the learner writes, as in `new Todo("2.1", "predict")`. */
  readonly name: string;
  /** Names of all value exports of the module, in order. */
  readonly exports: readonly string[];
  /** `exercises/02-perceptron/predict.ts`, where the learner writes. */
  readonly file: string;
  /** `solutions/02-perceptron/predict.ts`. */
  readonly solution: string;
  /** `lib/perceptron/predict.ts`. */
  readonly lib: string;
  /** Library modules that the exercise may import: `["lib/vector.ts"]`. */
  readonly allow: readonly string[];
  /** `tests/course/02-perceptron/2.1.check.ts`. */
  readonly check: string;
  /** `tests/course/02-perceptron/2.1.driver.ts`, the child's main module. */
  readonly driver: string;
  /** Names of the functions that the driver adds. */
  readonly driverFunctions: readonly string[];
  /** Seconds that one call may take. */
  readonly limit: number;
  /** The ladder of hints, gentlest first. */
  readonly hints: readonly string[];
  readonly wrong: readonly WrongSolution[];
  readonly right: readonly RightSolution[];
}

/** A wrong solution that we know, with what to tell a learner whose failures look like it. */
export interface WrongSolution {
  readonly slug: string;
  readonly title: string;
  /** Markdown of one paragraph. */
  readonly diagnosis: string;
  readonly file: string;
}

/** Another correct solution. */
export interface RightSolution {
  readonly slug: string;
  readonly title: string;
  readonly file: string;
}

/**
 * Reads the index of every chapter, in chapter order.
 *
 * @param root the repository's root
 * @returns an empty list when nothing has been tangled yet
 */
export function loadCourse(root: string): ChapterIndex[] {
  const folder = `${root}/tests/course`;
  let names: string[];
  try {
    names = [...Deno.readDirSync(folder)].filter((entry) => entry.isDirectory)
      .map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  const chapters: ChapterIndex[] = [];
  for (const name of names.sort()) {
    try {
      chapters.push(
        JSON.parse(Deno.readTextFileSync(`${folder}/${name}/exercises.json`)),
      );
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return chapters;
}

/** Where tangle keeps the text of an exercise's stub. */
export function stubPath(exercise: ExerciseIndex): string {
  return exercise.check.replace(/\.check\.ts$/, ".stub.txt");
}
