/**
 * A learner's module, parsed and loaded in a child of its own.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import type { ExerciseIndex } from "../course/index.ts";
import { Child } from "./child.ts";
import { Session } from "./session.ts";
import { Places } from "./stack.ts";
import {
  type Allowed,
  parseSubmission,
  type Submission,
} from "./submission.ts";

/** Which module, and as what. */
export interface LearnerOptions {
  readonly root: string;
  readonly exercise: ExerciseIndex;
  /** The file's text. */
  readonly source: string;
  /** Its path as shown to people. */
  readonly path: string;
  /** Its place in the repository, relative to the root: where its relative imports start. */
  readonly at: string;
  readonly signal?: AbortSignal;
  /** Whether its child may use more memory. */
  readonly roomy?: boolean;
}

/** A module that can be asked; dispose of it. */
export interface Learner extends AsyncDisposable {
  readonly session: Session;
  readonly places: Places;
  /** Names of the functions that it exports. */
  readonly exports: readonly string[];
}

/** Why there is none: what the parser says. */
export type Refused = Extract<Submission, { ok: false }>;

const TODO = new URL("../child/todo.ts", import.meta.url).href;
/** Seconds a module may take beside its driver's start, which counts too. */
const LOAD_EXTRA = 1;

/**
 * Parses a module and loads it. The child starts while the parser works.
 *
 * @throws {CallFailed} if it parses and yet cannot be loaded; `describe` then names its places
 */
export async function openLearner(
  options: LearnerOptions,
  describe?: (session: Session, places: Places) => void,
): Promise<Learner | Refused> {
  const { root, exercise, source, signal, roomy } = options;
  const session = new Session(
    Child.start(`${root}/${exercise.driver}`, signal, roomy),
  );
  try {
    const base = pathToFileURL(`${root}/${options.at}`);
    const submission = await parseSubmission(
      source,
      base,
      allowedIn(root, exercise),
      signal,
    );
    if (!submission.ok) {
      await session[Symbol.asyncDispose]();
      return submission;
    }
    const places = new Places(root, options.path, submission.edits);
    describe?.(session, places);
    const exports = await session.load(
      submission.source,
      exercise.limit + LOAD_EXTRA,
    );
    signal?.throwIfAborted();
    return {
      session,
      places,
      exports,
      [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
    };
  } catch (error) {
    await session[Symbol.asyncDispose]();
    signal?.throwIfAborted();
    if (!session.begun) {
      throw new Error(
        `${exercise.driver} does not start: run "deno run ${exercise.driver}"`,
      );
    }
    throw error;
  }
}

function allowedIn(root: string, exercise: ExerciseIndex): Allowed {
  const library = exercise.allow.map((path) =>
    pathToFileURL(`${root}/${path}`).href
  );
  const todo = pathToFileURL(`${root}/exercises/todo.ts`).href;
  return new Map([...library.map((href) => [href, href] as const), [
    todo,
    TODO,
  ]]);
}
