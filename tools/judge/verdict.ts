/**
 * The one result model: what the judge says of one exercise in one submission. `exercise` prints it, `grade`
 * writes it; nothing else decides who passed.
 *
 * @module
 */

/** A position in a learner's file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * How an exercise stands:
 * `passed`, every check passed; `todo`, the stub was reached; `failed`, at least one check failed;
 * `refused`, the file could not be run (missing, syntax error, missing export, forbidden import, too big).
 */
export type Status = "passed" | "todo" | "failed" | "refused";

/** Why a check failed, in terms a learner can act on. */
export interface Failure {
  /** One line: `expected 1, got 0`, `predict threw RangeError: …`, `no answer after 2 s: a loop without end?`. */
  readonly message: string;
  /** The call with its arguments, shortened: `predict([1], [2], 2)`. */
  readonly call?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Where in the learner's file an error was thrown, if one was. */
  readonly place?: Place;
  /** The learner's stack trace, with the learner's path and chapter positions, without the machinery. */
  readonly stack?: string;
}

/** The outcome of one check (one property in words). */
export interface CheckResult {
  readonly name: string;
  /** `skipped`: not run, as the child had been stopped or an earlier check reached the stub. */
  readonly status: "passed" | "todo" | "failed" | "skipped";
  /** Why it could not be run here, which is nobody's mistake; only where it was skipped for that. */
  readonly excuse?: string;
  readonly failure?: Failure;
}

/** What the judge says of one exercise. */
export interface Verdict {
  /** `2.1`. */
  readonly exercise: string;
  /** `predict`. */
  readonly name: string;
  /** The path shown to people: `exercises/02-perceptron/predict.ts`. */
  readonly file: string;
  readonly status: Status;
  /** Where to look first: the thrown error, the stub's `throw new Todo`, or the exported function. */
  readonly place: Place;
  /** Why it was refused, one line with the remedy. */
  readonly problem?: string;
  readonly checks: readonly CheckResult[];
  /** What the checks have to say beside who passed: `Judged by the simulator and on a GPU`. */
  readonly notes?: readonly string[];
  /** The wrong solution whose behaviour it shares. */
  readonly diagnosis?: { readonly title: string; readonly text: string };
  /** What the learner's code printed, control characters made visible, at most 64 KiB. */
  readonly output: string;
  readonly outputCut: boolean;
  /** Replays the same cases: `--seed`. */
  readonly seed: number;
}
