/** The kill matrix: what the checks of an exercise must tell apart, and how well they do. */
import type { ExerciseIndex } from "../../../tools/course/index.ts";
import { judge } from "../../../tools/judge/judge.ts";
import {
  type Mutant,
  mutants,
  regionOf,
} from "../../../tools/judge/mutants.ts";

/** Seconds for a call of a mutant: the solutions' take milliseconds, and many a mutant has no end. */
const MUTANT_LIMIT = 0.5;
const CHILDREN = 2;

/**
 * What must hold of an exercise and does not: one line each.
 *
 * @param diagnose whether each wrong solution must get its own diagnosis, which costs a run of all others
 */
export async function violations(
  root: string,
  exercise: ExerciseIndex,
  seed: number,
  diagnose: boolean,
): Promise<string[]> {
  const found: string[] = [];
  const expect = async (
    path: string,
    statuses: string[],
    at = path,
    failFast = false,
  ) => {
    const source = await Deno.readFile(`${root}/${path}`);
    const verdict = await judge({
      root,
      exercise,
      source,
      path,
      at,
      seed,
      diagnose,
      failFast,
    });
    if (!statuses.includes(verdict.status)) {
      const failed = verdict.checks.find(({ failure }) => failure);
      const why = verdict.problem ??
        `${failed?.name}: ${failed?.failure?.message}`;
      found.push(
        `${path} is ${verdict.status}, not ${statuses.join(" or ")}: ${why}`,
      );
    }
    return verdict;
  };
  const stub = stubOf(exercise);
  const wrong = async (file: string, title: string) => {
    const { status, diagnosis } = await expect(
      file,
      ["failed"],
      file,
      !diagnose,
    );
    if (diagnose && status === "failed" && diagnosis?.title !== title) {
      const other = diagnosis ? `that of "${diagnosis.title}"` : "none";
      found.push(
        `${file} gets another diagnosis, ${other}: the checks ask nothing that tells them apart`,
      );
    }
  };
  const right = [exercise.solution, ...exercise.right.map(({ file }) => file)];
  await sideBySide([
    () => expect(stub, ["todo", "failed"], exercise.file),
    ...right.map((file) => () => expect(file, ["passed"])),
    ...exercise.wrong.map(({ file, title }) => () => wrong(file, title)),
  ]);
  return found.sort();
}

/** What became of the mutants of a solution. */
export interface Score {
  readonly killed: Mutant[];
  readonly survived: Mutant[];
}

/** Judges every mutant of the part of a solution that a learner writes; what does not run is left out. */
export async function score(
  root: string,
  exercise: ExerciseIndex,
  seed: number,
): Promise<Score> {
  const path = exercise.solution;
  const solution = await Deno.readTextFile(`${root}/${path}`);
  const stub = await Deno.readTextFile(`${root}/${stubOf(exercise)}`);
  const region = regionOf(solution, stub);
  const result: Score = { killed: [], survived: [] };
  if (!region) return result;
  await sideBySide(
    mutants(solution, region).map((mutant) => async () => {
      const { status } = await judge({
        root,
        exercise,
        source: mutant.source,
        path,
        at: path,
        seed,
        failFast: true,
        limit: MUTANT_LIMIT,
      });
      if (status === "passed") result.survived.push(mutant);
      else if (status === "failed") result.killed.push(mutant);
    }),
  );
  return result;
}

/** Does pieces of work, a few at a time. */
async function sideBySide(work: (() => Promise<unknown>)[]): Promise<void> {
  const queue = [...work];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  await Promise.all(Array.from({ length: CHILDREN }, worker));
}

/** The stub as tangle made it, whatever a learner has written since. */
function stubOf(exercise: ExerciseIndex): string {
  return exercise.check.replace(/\.check\.ts$/, ".stub.txt");
}
