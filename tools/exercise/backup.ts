/**
 * Puts stubs back without ever losing what a learner wrote.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import { UserError } from "../terminal/command.ts";
import { writeAtomic } from "../files/atomic.ts";
import { backUp, equalBytes } from "../files/backups.ts";
import { targetOf } from "../files/inside.ts";
import { refuseWaysOut } from "./ways_out.ts";
import { writeStub } from "../files/stub_records.ts";
import { stubPath } from "./course.ts";

/** What became of one exercise: its backup, relative to the root, if there was anything to keep. */
export interface Reset {
  readonly exercise: ExerciseIndex;
  readonly changed: boolean;
  readonly backup?: string;
}

/**
 * Puts back the stubs of some exercises. All stubs are read first and all backups written before the first file
 * changes, so that a kill at any moment leaves each file as the learner's text or as the stub, and the text in a backup.
 *
 * @param now stands in the backup folder's name
 */
export function resetExercises(
  root: string,
  exercises: readonly ExerciseIndex[],
  now: Date,
): Reset[] {
  const scratch = `${root}/.descent/tmp`;
  refuseWaysOut(root, [
    ".descent/backups",
    ...exercises.map(({ file }) => file),
  ]);
  const plans = exercises.map((exercise) => ({
    exercise,
    stub: readStub(root, exercise),
    mine: readMine(root, exercise),
  }));
  const changing = plans.filter(({ stub, mine }) =>
    mine === undefined || !equalBytes(mine, stub)
  );
  const folder = backUp(
    root,
    "reset",
    changing.flatMap(({ exercise, mine }) =>
      mine ? [{ path: exercise.file, bytes: mine }] : []
    ),
    now,
  );
  for (const { exercise, stub, mine } of changing) {
    const path = `${root}/${exercise.file}`;
    const current = readMine(root, exercise);
    if (mine && current && !equalBytes(current, mine)) {
      throw new UserError(
        `${exercise.file} was saved while it was being reset; it stays as it is, try again`,
      );
    }
    writeAtomic(targetOf(path), stub, scratch);
    // The learner starts from this one now.
    writeStub(root, exercise.file, stub);
  }
  return plans.map((plan) => ({
    exercise: plan.exercise,
    changed: changing.includes(plan),
    ...(plan.mine && changing.includes(plan)
      ? { backup: `${folder}/${plan.exercise.file}` }
      : {}),
  }));
}

function readStub(root: string, exercise: ExerciseIndex): Uint8Array {
  try {
    return Deno.readFileSync(`${root}/${stubPath(exercise)}`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new UserError(
      `${
        stubPath(exercise)
      } is missing, so there is no stub to put back; \`deno task tangle\` writes it`,
    );
  }
}

function readMine(
  root: string,
  exercise: ExerciseIndex,
): Uint8Array | undefined {
  const path = `${root}/${exercise.file}`;
  try {
    if (!Deno.statSync(path).isFile) {
      throw new UserError(
        `${exercise.file} is not a file; move it away, then reset again`,
      );
    }
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}
