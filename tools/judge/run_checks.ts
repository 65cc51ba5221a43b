/**
 * Runs the checks of one exercise against a learner's module.
 *
 * @module
 */
import { decode, WireError } from "../child/wire.ts";
import type { ExerciseIndex } from "../course/index.ts";
import { CheckFailed } from "./check_failed.ts";
import type { Check, Suite } from "./checks.ts";
import type { Learner } from "./learner.ts";
import { CallFailed, explain, type Mishap } from "./outcome.ts";
import { type Fc, generator, type Purpose, type Run, withRun } from "./run.ts";
import { oneLine } from "./sanitize.ts";
import type { Call, Session } from "./session.ts";
import { showCall } from "./show.ts";
import type { Places } from "./stack.ts";
import type { CheckResult, Failure } from "./verdict.ts";

/** A suite of any exercise. */
export type AnySuite = Suite<Record<string, unknown>>;

/** How the checks are run. */
export interface RunOptions {
  readonly exercise: ExerciseIndex;
  readonly suite: AnySuite;
  readonly fc: Fc;
  readonly seed: number;
  readonly runs: number;
  /** Seconds that a call may take at most. */
  readonly most: number;
  /** Stop at the first check that fails, without shrinking. */
  readonly failFast: boolean;
  readonly signal?: AbortSignal;
  /** Opens the learner's module in another child, for a check that runs apart. */
  readonly open: () => Promise<Learner>;
  /** Takes lines for the verdict. */
  readonly note: (text: string) => void;
}

/**
 * Runs every check in order. After the stub was reached, or the child has gone, the rest is skipped.
 *
 * @throws whatever is a mistake in a check and not the learner's
 */
export async function runChecks(
  learner: Learner,
  options: RunOptions,
): Promise<CheckResult[]> {
  const { session } = learner;
  const results: CheckResult[] = [];
  let stop = false;
  for (const check of options.suite.list) {
    options.signal?.throwIfAborted();
    if (stop || session.end) {
      results.push({ name: check.name, status: "skipped" });
      continue;
    }
    if (check.apart && results.some(({ status }) => status !== "passed")) {
      results.push({ name: check.name, status: "skipped" });
      continue;
    }
    const result = check.apart
      ? await runApart(check, options)
      : await runCheck(check, learner, options);
    results.push(result);
    stop = result.status === "todo" ||
      result.status === "failed" && options.failFast;
  }
  return results;
}

/** Runs a check in a child of its own; if it has an excuse, the child's end is nobody's mistake. */
async function runApart(
  check: Check<Record<string, unknown>>,
  options: RunOptions,
): Promise<CheckResult> {
  const { name } = check;
  try {
    await using learner = await options.open();
    const result = await runCheck(check, learner, options);
    const { end } = learner.session;
    if (!end || check.excuse === undefined) return result;
    const excuse = `${check.excuse}: ${explain("its process", end)}`;
    options.note(excuse);
    return { name, status: "skipped", excuse };
  } catch (error) {
    // It has loaded once, and now does not.
    if (!(error instanceof CallFailed)) throw error;
    return { name, status: "failed", failure: { message: error.message } };
  }
}

async function runCheck(
  check: Check<Record<string, unknown>>,
  learner: Learner,
  options: RunOptions,
): Promise<CheckResult> {
  const { session, places } = learner;
  const { exercise, suite, seed } = options;
  session.check = check.name;
  const calls = new CallFinder(session);
  const rng = generator(seed, check.name);
  const run: Run = {
    seed: Math.floor(generator(seed, `fc ${check.name}`)() * 2 ** 31),
    runs: options.runs,
    failFast: options.failFast,
    alive: () => session.end === null,
    begin: (purpose) => calls.begin(purpose),
    callBehind: (error) => calls.behind(error),
  };
  const limit = Math.min(check.limit ?? exercise.limit, options.most);
  const mine = mineOf(session, exercise, suite.ref, limit) as never;
  try {
    await check.body({
      mine,
      ref: suite.ref,
      rng,
      fc: withRun(options.fc, run),
      note: (text) => options.note(places.text(text)),
    });
    // A check that swallowed the end of the child proves nothing.
    if (session.end) throw new CallFailed("", session.end);
    return { name: check.name, status: "passed" };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof WireError) throw error;
    const todo = error instanceof CallFailed && error.mishap.kind === "todo";
    return {
      name: check.name,
      status: todo ? "todo" : "failed",
      failure: failureOf(error, calls.behind(error), places),
    };
  }
}

function mineOf(
  session: Session,
  exercise: ExerciseIndex,
  ref: Record<string, unknown>,
  limit: number,
): Record<string, (...args: unknown[]) => Promise<unknown>> {
  const mine: Record<string, (...args: unknown[]) => Promise<unknown>> = {};
  for (const name of exercise.exports) {
    if (typeof ref[name] !== "function") continue;
    // A promise where the reference has a value would not stand in for it in the engine.
    const wait = ref[name].constructor.name === "AsyncFunction";
    mine[name] = (...args) => session.call(name, args, limit, wait);
  }
  for (const name of exercise.driverFunctions) {
    mine[name] = (...args) =>
      session.call(name, args, limit, true, exercise.name);
  }
  return mine;
}

/** Says what a failure is about. */
export function failureOf(
  error: unknown,
  call: string | undefined,
  places: Places,
): Failure {
  if (error instanceof CheckFailed) {
    const { message, expected, actual } = error;
    return { message: oneLine(message, 600), call, expected, actual };
  }
  if (error instanceof CallFailed) {
    return { ...mishapOf(error.function, error.mishap, places), call };
  }
  // A name that the check does not know is our mistake, whatever the learner answered.
  if (error instanceof ReferenceError) throw error;
  return {
    message: oneLine(`the answer has an unexpected form: ${error}`),
    call,
  };
}

/** Says what went wrong in the learner's code, and where. */
export function mishapOf(
  name: string,
  mishap: Mishap,
  places: Places,
): Failure {
  const trace = "stack" in mishap && mishap.stack || "";
  const message = oneLine(
    places.text(explain(name, mishap)).replace(/ at \S+:\d+:\d+$/, ""),
    600,
  );
  return {
    message,
    place: places.place(trace),
    stack: places.stack(trace) || undefined,
  };
}

/** Finds the call that a failure is about, among those of the current case. */
class CallFinder {
  readonly #session: Session;
  readonly #known = new WeakMap<object, string>();
  #from = 0;

  constructor(session: Session) {
    this.#session = session;
    this.begin("case");
  }

  begin(purpose: Purpose): void {
    this.#session.purpose = purpose;
    this.#from = this.#session.transcript.length;
  }

  /** Remembers its answer: later cases do not change it. */
  behind(error: unknown): string | undefined {
    if (typeof error !== "object" || error === null) return undefined;
    const known = this.#known.get(error);
    if (known !== undefined) return known;
    const calls = this.#session.transcript.slice(this.#from);
    const call = calls.findLast((call) => isBehind(call, error)) ??
      calls.at(-1);
    if (!call) return undefined;
    const text = showCall(
      call.name,
      decode(JSON.parse(call.args)) as unknown[],
    );
    this.#known.set(error, text);
    return text;
  }
}

function isBehind({ outcome }: Call, error: object): boolean {
  if (outcome.kind !== "value") {
    return error instanceof CallFailed && error.mishap === outcome;
  }
  return error instanceof CheckFailed && Object.is(outcome.value, error.answer);
}
