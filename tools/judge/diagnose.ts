/**
 * Recognises a known wrong solution: each is asked, in a child of its own, what the learner was asked. One that
 * answers like the learner every time is the diagnosis.
 *
 * @module
 */
import type { ExerciseIndex, WrongSolution } from "../course/index.ts";
import { difference } from "./compare.ts";
import { Oracle } from "./oracle.ts";
import { isFatal, type Outcome } from "./outcome.ts";
import type { Call } from "./session.ts";

/** Another order of adding changes no diagnosis. */
const TOLERANCE = 1e-9;
/** What a wrong solution must explain of a learner's wrong answers, if it does not share them all. */
const ENOUGH = 0.5;
const CHILDREN = 2;

/** What a diagnosis goes by. */
export interface DiagnoseOptions {
  readonly root: string;
  readonly exercise: ExerciseIndex;
  /** What the learner was asked and answered. */
  readonly transcript: readonly Call[];
  /** The first check that failed. */
  readonly failed: string;
  readonly signal?: AbortSignal;
}

/**
 * Finds the wrong solution whose behaviour a learner shares. One that agrees on every recorded call wins, in the
 * kit's order. Otherwise it must agree on every call of the first failed check and share at least half of all the
 * learner's wrong answers: a function that returns 0 agrees with many a wrong solution on one call.
 *
 * @returns `undefined` if none is like it
 */
export async function diagnose(
  options: DiagnoseOptions,
): Promise<WrongSolution | undefined> {
  const { exercise, transcript, failed } = options;
  // The failed check first: most wrong solutions differ there, and are done.
  const calls = [
    ...transcript.filter((call) => call.check === failed),
    ...transcript.filter((call) => call.check !== failed),
  ];
  const needed = transcript.filter((call) => call.check === failed).length;
  if (needed === 0) return undefined;
  const agreements = await mapLimited(
    exercise.wrong,
    (wrong) => replay(wrong.file, calls, needed, options),
  );
  const exact = agreements.findIndex((agrees) => agrees?.every(Boolean));
  if (exact >= 0) return exercise.wrong[exact];
  if (agreements.every((agrees) => agrees === null)) return undefined;

  const right = await replay(exercise.solution, calls, 0, options);
  const bad = calls.flatMap((_, i) => right?.[i] ? [] : [i]);
  const shares = agreements.map((agrees) =>
    agrees ? bad.filter((i) => agrees[i]).length / bad.length : 0
  );
  const best = Math.max(...shares);
  return best >= ENOUGH ? exercise.wrong[shares.indexOf(best)] : undefined;
}

/** Asks a module of ours the same calls: for each whether it answers alike; `null` once a needed one differs. */
async function replay(
  file: string,
  calls: readonly Call[],
  needed: number,
  { root, exercise, signal }: DiagnoseOptions,
): Promise<boolean[] | null> {
  const source = await Deno.readTextFile(`${root}/${file}`);
  await using oracle = new Oracle({
    root,
    exercise,
    source,
    path: file,
    at: file,
    signal,
  });
  const agrees: boolean[] = [];
  for (const call of calls) {
    const answer = await oracle.ask(call);
    agrees.push(isAlike(call.outcome, answer));
    if (!agrees.at(-1) && agrees.length <= needed) return null;
    if (isFatal(answer)) break;
  }
  // What was not asked any more, as the child had gone, is not alike.
  return calls.map((_, i) => agrees[i] ?? false);
}

function isAlike(a: Outcome, b: Outcome): boolean {
  if (a.kind === "value" && b.kind === "value") {
    return difference(a.value, b.value, TOLERANCE) === null;
  }
  if (a.kind === "threw" && b.kind === "threw") return a.name === b.name;
  return a.kind === b.kind;
}

async function mapLimited<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: CHILDREN }, worker));
  return results;
}
