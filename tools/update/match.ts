/**
 * Which exercise of the new version is which of the old one, renamed or moved to another chapter.
 *
 * @module
 */
import type { ExerciseName } from "../files/stub_records.ts";

/** An exercise with its stub. */
export interface Stubbed extends ExerciseName {
  readonly stub: Uint8Array;
}

/** Stubs that share less than this are different exercises. */
const ALIKE = 0.6;
/** By how much the most similar stub must be ahead of the next. */
const LEAD = 0.1;

/**
 * Pairs exercises: those with the same file and library module, then those with the same module, then with the same
 * function where that is unique, then with the most similar stub where there is a clear one.
 *
 * @returns the old exercise of each new one that has one
 */
export function matchExercises<Old extends Stubbed, New extends Stubbed>(
  before: readonly Old[],
  after: readonly New[],
): Map<New, Old> {
  const pairs = new Map<New, Old>();
  const left = new Set(before);
  const pair = (found: New, old: Old) => {
    pairs.set(found, old);
    left.delete(old);
  };
  const byKey = (key: (exercise: Stubbed) => string) => {
    const open = after.filter((exercise) => !pairs.has(exercise));
    for (const exercise of open) {
      const same = (other: Stubbed) =>
        key(exercise) !== "" && key(other) === key(exercise);
      const old = [...left].filter(same);
      if (old.length === 1 && open.filter(same).length === 1) {
        pair(exercise, old[0]);
      }
    }
  };
  byKey(({ file, lib }) => lib && `${file}\0${lib}`);
  byKey(({ lib }) => lib);
  byKey(({ name }) => name);
  // A record that knows no more than its path.
  for (const old of [...left].filter(({ lib }) => lib === "")) {
    const same = after.find((exercise) =>
      exercise.file === old.file && !pairs.has(exercise)
    );
    if (same) pair(same, old);
  }
  const scores = after.filter((exercise) => !pairs.has(exercise)).flatMap(
    (exercise) =>
      [...left].map((old) => ({
        exercise,
        old,
        score: similarity(exercise.stub, old.stub),
      })),
  );
  for (const { exercise, old, score } of scores) {
    const rivals = scores.filter((other) =>
      other.exercise !== exercise !== (other.old !== old)
    );
    if (
      score > ALIKE && rivals.every((rival) => score - rival.score >= LEAD)
    ) pair(exercise, old);
  }
  return pairs;
}

/** How much of two stubs is the same, from 0 to 1: telling lines that they share. */
function similarity(a: Uint8Array, b: Uint8Array): number {
  const [linesA, linesB] = [tellingLines(a), tellingLines(b)];
  if (linesA.length + linesB.length === 0) return 0;
  const rest = [...linesB];
  let shared = 0;
  for (const line of linesA) {
    const at = rest.indexOf(line);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return 2 * shared / (linesA.length + linesB.length);
}

/** Without what every stub has: braces, fences, the import of `Todo`, and the line that throws it. */
function tellingLines(stub: Uint8Array): string[] {
  return new TextDecoder().decode(stub).split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => /\w{2}/.test(line) && !/\bTodo\b|^\* ```/.test(line));
}
