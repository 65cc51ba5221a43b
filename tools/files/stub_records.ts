/**
 * The stubs that a learner's exercises started from, in `.descent/stubs/`: what an update merges against.
 *
 * @module
 */
import { writeAtomic } from "./atomic.ts";
import { equalBytes } from "./backups.ts";

/** What tells an exercise apart when it moves. */
export interface ExerciseName {
  /** `2.1`. */
  readonly id: string;
  /** The function that the learner writes. */
  readonly name: string;
  /** `exercises/02-perceptron/predict.ts`. */
  readonly file: string;
  /** `lib/perceptron/predict.ts`. */
  readonly lib: string;
}

/** An exercise, and the stub that its file started from. */
export interface StubRecord extends ExerciseName {
  readonly stub: Uint8Array;
}

/** Where the stubs lie, each under the path of its exercise. */
export const STUBS = ".descent/stubs";
const NAMES = `${STUBS}/index.json`;

/** Every stub on record. One whose name is not known has empty ones. */
export function readStubRecords(root: string): StubRecord[] {
  const names = new Map(readNames(root).map((each) => [each.file, each]));
  return filesUnder(`${root}/${STUBS}/exercises`, "exercises").map((file) => ({
    ...names.get(file) ?? { id: "", name: "", file, lib: "" },
    stub: Deno.readFileSync(`${root}/${STUBS}/${file}`),
  }));
}

/** Writes down the stub that an exercise starts from now. */
export function writeStub(root: string, file: string, stub: Uint8Array): void {
  const path = `${root}/${STUBS}/${file}`;
  const before = readIfFile(path);
  if (before && equalBytes(before, stub)) return;
  writeAtomic(path, stub, `${root}/.descent/tmp`);
}

/** Writes down which exercises the stubs belong to. Others are forgotten. */
export function writeNames(
  root: string,
  exercises: readonly ExerciseName[],
): void {
  const names = exercises.map(({ id, name, file, lib }) => ({
    id,
    name,
    file,
    lib,
  }));
  const text = `${JSON.stringify({ version: 1, exercises: names }, null, 2)}\n`;
  const before = readIfFile(`${root}/${NAMES}`);
  if (before && equalBytes(before, new TextEncoder().encode(text))) return;
  writeAtomic(`${root}/${NAMES}`, text, `${root}/.descent/tmp`);
}

/** Forgets the stub of an exercise that has gone. */
export function forgetStub(root: string, file: string): void {
  try {
    Deno.removeSync(`${root}/${STUBS}/${file}`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/**
 * Writes down the stubs of exercises that have none on record yet, and of those that nobody has touched since the stub
 * was made. A record that can't be written stops nobody: an update falls back on the stub that it finds.
 */
export function noteStubs(
  root: string,
  exercises: readonly (ExerciseName & { readonly stub: string })[],
): void {
  try {
    const names = new Map(readNames(root).map((each) => [each.file, each]));
    for (const exercise of exercises) {
      const stub = readIfFile(`${root}/${exercise.stub}`);
      const mine = readIfFile(`${root}/${exercise.file}`);
      if (!stub || !mine) continue;
      const known = readIfFile(`${root}/${STUBS}/${exercise.file}`);
      if (!known || equalBytes(mine, stub)) {
        writeStub(root, exercise.file, stub);
        names.set(exercise.file, exercise);
      }
    }
    writeNames(root, [...names.values()]);
  } catch {
    // A full disk, a read-only checkout: the command at hand has more to say.
  }
}

function readNames(root: string): ExerciseName[] {
  try {
    const { exercises } = JSON.parse(
      Deno.readTextFileSync(`${root}/${NAMES}`),
    );
    return exercises.filter((each: Record<string, unknown>) =>
      [each.id, each.name, each.file, each.lib].every((text) =>
        typeof text === "string"
      )
    );
  } catch {
    return [];
  }
}

function readIfFile(path: string): Uint8Array | undefined {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function filesUnder(folder: string, path: string): string[] {
  let entries: Deno.DirEntry[];
  try {
    entries = [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  return entries.flatMap(({ name, isDirectory }) =>
    isDirectory
      ? filesUnder(`${folder}/${name}`, `${path}/${name}`)
      : [`${path}/${name}`]
  ).sort();
}
