/**
 * The judge: a learner's file in, a verdict out. It never imports the file; it asks a child that does.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import type { ExerciseIndex } from "../course/index.ts";
import { diagnose } from "./diagnose.ts";
import { type Learner, openLearner } from "./learner.ts";
import { CallFailed, type Mishap } from "./outcome.ts";
import { placeOf } from "./place.ts";
import { type AnySuite, mishapOf, runChecks } from "./run_checks.ts";
import { cap, oneLine, sanitize } from "./sanitize.ts";
import type { Session } from "./session.ts";
import { Places } from "./stack.ts";
import { decodeSource } from "./submission.ts";
import type { CheckResult, Place, Status, Verdict } from "./verdict.ts";

/** Cases per property. */
const RUNS = 100;

/** What is judged, and how. */
export interface JudgeOptions {
  /** Path of the repository. */
  readonly root: string;
  readonly exercise: ExerciseIndex;
  /** The learner's file. */
  readonly source: Uint8Array | string;
  /** Its path as shown to people. */
  readonly path: string;
  /** The place, relative to the root, whose relative imports it uses: `exercise.file`. */
  readonly at: string;
  /** Of all generated cases. */
  readonly seed: number;
  /** Whether to look for a known wrong solution on failure; yes by default. */
  readonly diagnose?: boolean;
  /** Stop at the first check that fails, with the first case, without a diagnosis. */
  readonly failFast?: boolean;
  /** Seconds that a call may take at most, whatever the exercise and its checks allow. */
  readonly limit?: number;
  /** Cases per property that does not say, 100 by default. */
  readonly runs?: number;
  /** Stops everything and kills every child; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Judges one exercise of one submission.
 *
 * @throws only for what is a mistake of ours, or on abort; whatever the learner's file does is in the verdict
 */
export async function judge(options: JudgeOptions): Promise<Verdict> {
  const { root, path, at, seed, signal, limit: most = Infinity } = options;
  const exercise = {
    ...options.exercise,
    limit: Math.min(options.exercise.limit, most),
  };
  const bytes = typeof options.source === "string"
    ? new TextEncoder().encode(options.source)
    : options.source;
  const decoded = decodeSource(bytes);
  const frame = {
    exercise: exercise.id,
    name: exercise.name,
    file: path,
    seed,
  };
  const nothing = { checks: [], output: "", outputCut: false };
  if (!decoded.ok) {
    return {
      ...frame,
      ...nothing,
      status: "refused",
      place: decoded.place,
      problem: decoded.problem,
    };
  }

  const { source } = decoded;
  let loading: { session: Session; places: Places } | undefined;
  const opening = openLearner(
    { root, exercise, source, path, at, signal },
    (session, places) => {
      loading = { session, places };
    },
  );
  opening.catch(() => {});
  // While the child starts and the parser works.
  const [suite, fc] = await Promise.all([
    loadSuite(root, exercise),
    import("fast-check"),
  ]).catch(async (error) => {
    await opening.then(
      (learner) => "ok" in learner ? undefined : learner[Symbol.asyncDispose](),
      () => {},
    );
    throw error;
  });

  let learner: Learner;
  try {
    const opened = await opening;
    if ("ok" in opened) {
      return {
        ...frame,
        ...nothing,
        status: "refused",
        place: opened.place,
        problem: opened.problem,
      };
    }
    learner = opened;
  } catch (error) {
    if (!(error instanceof CallFailed) || !loading) throw error;
    return {
      ...frame,
      ...notLoaded(error.mishap, loading, source, exercise),
      ...printed(loading),
    };
  }
  await using _ = learner;

  const missing = missingExport(exercise, suite, learner);
  if (missing !== undefined) {
    const place = placeOf(source, missing);
    const isThere = place.line > 1 || place.column > 1;
    const remedy = isThere
      ? `write "export" before it`
      : `expected "export function ${missing}"`;
    const problem = `the file does not export ${missing}: ${remedy}`;
    return {
      ...frame,
      ...nothing,
      ...printed(learner),
      status: "refused",
      place,
      problem,
    };
  }

  const { failFast = false, runs = RUNS } = options;
  const notes = new Set<string>();
  const checks = await runChecks(learner, {
    exercise,
    suite,
    fc,
    seed,
    runs,
    most,
    failFast,
    signal,
    open: async () => {
      const again = { root, exercise, source, path, at, signal, roomy: true };
      const other = await openLearner(again);
      if (!("ok" in other)) return other;
      throw new Error(`${path}: parsed once, and not again`);
    },
    note: (text) => notes.add(oneLine(text, 600)),
  });
  const status = statusOf(checks);
  const first = checks.find((check) =>
    check.status === status && status !== "passed"
  );
  const { transcript } = learner.session;
  await learner[Symbol.asyncDispose]();
  const wrong = status === "failed" && !failFast && options.diagnose !== false
    ? await diagnose({
      root,
      exercise,
      transcript,
      failed: first!.name,
      signal,
    })
    : undefined;
  signal?.throwIfAborted();
  return {
    ...frame,
    status,
    place: first?.failure?.place ?? placeOf(source, exercise.name),
    checks,
    ...(notes.size > 0 && { notes: [...notes] }),
    ...(wrong && { diagnosis: { title: wrong.title, text: wrong.diagnosis } }),
    ...printed(learner),
  };
}

const suites = new Map<string, Promise<AnySuite>>();

/**
 * Imports the checks of an exercise, once per process.
 *
 * @throws {Error} if there are none
 */
export function loadSuite(
  root: string,
  exercise: ExerciseIndex,
): Promise<AnySuite> {
  const { href } = pathToFileURL(`${root}/${exercise.check}`);
  let suite = suites.get(href);
  if (!suite) {
    suite = import(href).then(({ checks }: { checks: AnySuite }) => {
      if (checks.list.length === 0) {
        throw new Error(
          `${exercise.check}: no check; an exercise without one would pass`,
        );
      }
      return checks;
    });
    suites.set(href, suite);
  }
  return suite;
}

function statusOf(checks: readonly CheckResult[]): Status {
  if (checks.some((check) => check.status === "failed")) return "failed";
  if (checks.some((check) => check.status === "todo")) return "todo";
  return checks.every(({ status, excuse }) =>
      status === "passed" || status === "skipped" && excuse !== undefined
    )
    ? "passed"
    : "failed";
}

function missingExport(
  exercise: ExerciseIndex,
  suite: AnySuite,
  learner: Learner,
): string | undefined {
  return exercise.exports.find((name) =>
    typeof suite.ref[name] === "function" && !learner.exports.includes(name)
  );
}

function notLoaded(
  mishap: Mishap,
  { places }: { places: Places },
  source: string,
  exercise: ExerciseIndex,
): { status: Status; place: Place; problem?: string; checks: CheckResult[] } {
  const { message, place = placeOf(source, exercise.name) } = mishapOf(
    "",
    mishap,
    places,
  );
  // What the parser lets through and the compiler or the engine does not: a brace that is missing, `let a` twice,
  // a name that the library does not export.
  const problem = message.replace(
    /^the file threw (?:TypeError: )?SyntaxError: (.*?)(?: \| .*)?$/,
    "syntax error: $1",
  );
  return {
    status: mishap.kind === "todo" ? "todo" : "refused",
    place,
    problem,
    checks: [],
  };
}

function printed(
  { session, places }: { session: Session; places: Places },
): { output: string; outputCut: boolean } {
  const { text, cut } = session.output;
  const { text: output, cut: cutAgain } = cap(sanitize(places.text(text)));
  return { output, outputCut: cut || cutAgain };
}
