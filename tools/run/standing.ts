/**
 * How a learner's modules stand just now: each is judged, so that nothing runs on the word of an older record.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import { sha256 } from "../exercise/hash.ts";
import { judgeFile } from "../exercise/judge_file.ts";
import type { Progress, ProgressStore } from "../exercise/progress.ts";
import type { Status } from "../judge/verdict.ts";
import { exportedNames } from "../tangle/tokens.ts";
import { startProgress } from "../terminal/progress.ts";

/** One exercise: the text that passed, or why the reference stands in. */
export type Standing =
  | { readonly exercise: ExerciseIndex; readonly source: Uint8Array }
  | { readonly exercise: ExerciseIndex; readonly why: string };

/** What judging needs. */
export interface StandingOptions {
  readonly store: ProgressStore;
  readonly seed: number;
  readonly signal: AbortSignal;
}

/** Judgements at once: each call has a limit in seconds, which a crowd would use up. */
const AT_ONCE = Math.min(4, navigator.hardwareConcurrency);

/** Judges what the learner has begun, and remembers the verdicts. A stub is not judged. */
export async function standings(
  root: string,
  exercises: readonly ExerciseIndex[],
  { store, seed, signal }: StandingOptions,
): Promise<Standing[]> {
  const before = store.read();
  const result: Standing[] = [];
  using progress = startProgress({
    total: exercises.length,
    endOnInterrupt: false,
  });
  const waiting = [...exercises.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, exercise] = next;
      result[index] = await progress.track(
        `judging ${exercise.id} ${exercise.name}`,
        () => standing(exercise),
      );
    }
  };
  const standing = async (exercise: ExerciseIndex): Promise<Standing> => {
    signal.throwIfAborted();
    if (await isStub(root, exercise)) {
      return { exercise, why: "not written yet" };
    }
    const { verdict, hash, source } = await judgeFile(
      root,
      exercise,
      seed,
      signal,
    );
    signal.throwIfAborted();
    store.update({ [exercise.id]: { status: verdict.status, file: hash } });
    if (verdict.status !== "passed" || source === undefined) {
      const known = before[exercise.id];
      return { exercise, why: reason(verdict.status, hash, known) };
    }
    // The checks ask functions only; the payoff may want a constant beside them.
    const missing = missingExport(exercise, source);
    return missing === undefined
      ? { exercise, source }
      : { exercise, why: `passed, but exports no ${missing}` };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return result;
}

function reason(
  status: Status,
  hash: string | undefined,
  before: Progress[string] | undefined,
): string {
  if (before?.status === "passed") {
    return before.file === hash
      ? "passes no longer"
      : "changed since it passed";
  }
  return status === "todo"
    ? "not finished yet"
    : status === "refused"
    ? "can't be loaded"
    : "not passed yet";
}

function missingExport(
  { exports }: ExerciseIndex,
  source: Uint8Array,
): string | undefined {
  const text = new TextDecoder().decode(source);
  const names = exportedNames(text);
  const listed = [...text.matchAll(/\bexport\s*\{([^}]*)\}/g)]
    .flatMap(([, list]) =>
      list.split(",").map((part) => part.trim().split(/\s+/).at(-1))
    );
  return exports.find((name) =>
    !names.includes(name) && !listed.includes(name)
  );
}

/** Whether a file is still as tangle wrote it. */
async function isStub(root: string, exercise: ExerciseIndex): Promise<boolean> {
  try {
    const stub = exercise.check.replace(/\.check\.ts$/, ".stub.txt");
    const [ours, theirs] = await Promise.all(
      [stub, exercise.file].map(async (path) =>
        await sha256(Deno.readFileSync(`${root}/${path}`))
      ),
    );
    return ours === theirs;
  } catch {
    // What can't be read is for the judge to say.
    return false;
  }
}
