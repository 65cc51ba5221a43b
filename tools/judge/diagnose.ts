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
/** How many of the mistakes of either must be mistakes of both, if they do not agree on every call. */
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
 * kit's order. Otherwise it must agree on every call that made the first check fail, and at least half of all the
 * mistakes that it or the learner makes must be the same: a function that always returns 0 agrees with many a wrong
 * solution on one call, and so gets no diagnosis of this kind.
 *
 * @returns `undefined` if none is like it
 */
export async function diagnose(
  options: DiagnoseOptions,
): Promise<WrongSolution | undefined> {
  const { exercise, transcript, failed } = options;
  const isNeeded = (call: Call) =>
    call.check === failed && call.purpose !== "survey";
  if (!transcript.some(isNeeded)) return undefined;
  // The failed check first, as most wrong solutions differ there, and are done; what ends a child last.
  const rank = (call: Call) =>
    isFatal(call.outcome) ? 2 : isNeeded(call) ? 0 : 1;
  const calls = transcript.toSorted((a, b) => rank(a) - rank(b));
  const known = await mapLimited(
    exercise.wrong,
    ({ file }) => replay(file, calls, isNeeded, options),
  );
  const exact = known.findIndex((answers) =>
    answers &&
    calls.every(({ outcome }, i) => isAlike(outcome, answers[i]))
  );
  if (exact >= 0) return exercise.wrong[exact];
  if (known.every((answers) => answers === null) || isConstant(calls)) {
    return undefined;
  }

  const right = await replay(exercise.solution, calls, () => false, options);
  const shares = known.map((answers) =>
    answers && right ? sharedMistakes(calls, answers, right) : 0
  );
  const best = Math.max(...shares);
  return best >= ENOUGH ? exercise.wrong[shares.indexOf(best)] : undefined;
}

/** Whether the learner gives one answer to everything: that is like many a wrong solution, and like none. */
function isConstant(calls: readonly Call[]): boolean {
  const values = calls.map(({ outcome }) => outcome)
    .filter((outcome) => outcome?.kind === "value");
  return values.length > 1 &&
    values.every((outcome) => isAlike(outcome, values[0]));
}

/** Of all calls that one of two answers wrongly, the share that both answer wrongly and alike. */
function sharedMistakes(
  calls: readonly Call[],
  answers: readonly (Outcome | undefined)[],
  right: readonly (Outcome | undefined)[],
): number {
  let [shared, all] = [0, 0];
  calls.forEach(({ outcome, purpose }, i) => {
    // Smaller cases were chosen because the learner fails in them.
    if (purpose === "smaller") return;
    const mistaken = !isAlike(outcome, right[i]);
    if (!mistaken && isAlike(answers[i], right[i])) return;
    all++;
    if (mistaken && isAlike(outcome, answers[i])) shared++;
  });
  return all === 0 ? 0 : shared / all;
}

/** Asks a module of ours the same calls; `null` once it differs from the learner in one that is needed. */
async function replay(
  file: string,
  calls: readonly Call[],
  isNeeded: (call: Call) => boolean,
  { root, exercise, signal }: DiagnoseOptions,
): Promise<(Outcome | undefined)[] | null> {
  const source = await Deno.readTextFile(`${root}/${file}`);
  await using oracle = new Oracle({
    root,
    exercise,
    source,
    path: file,
    at: file,
    signal,
  });
  const answers: (Outcome | undefined)[] = [];
  for (const call of calls) {
    const answer = await oracle.ask(call);
    answers.push(answer);
    if (isNeeded(call) && !isAlike(call.outcome, answer)) return null;
    // Its child has gone: the rest stays without an answer.
    if (isFatal(answer)) break;
  }
  return calls.map((_, i) => answers[i]);
}

function isAlike(a: Outcome | undefined, b: Outcome | undefined): boolean {
  if (!a || !b) return false;
  if (a.kind === "value" && b.kind === "value") {
    return difference(a.value, b.value, TOLERANCE) === null;
  }
  if (a.kind === "threw" && b.kind === "threw") return a.name === b.name;
  // A loop without end that keeps what it makes ends at one limit or at another, as the machine has time.
  return a.kind === b.kind || isFatal(a) && isFatal(b);
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
