/**
 * A module of ours that is asked what a learner was asked. Its answers are remembered for as long as the process
 * lives, by its text: the same seed asks the same calls again, in `--watch` and in the next submission.
 *
 * @module
 */
import { decode } from "../child/wire.ts";
import { type Learner, type LearnerOptions, openLearner } from "./learner.ts";
import { CallFailed, type Outcome } from "./outcome.ts";
import type { Call } from "./session.ts";

/** Seconds for an answer, if the learner's took no longer; wrong solutions are all quick or endless. */
const PATIENCE = 1;
/** The memory is emptied at this many characters of calls. */
const MAX_MEMORY = 16 * 1024 * 1024;

interface Known {
  readonly outcome: Outcome;
  /** The limit that it was given. */
  readonly limit: number;
}

const memory = new Map<string, Map<string, Known>>();
let remembered = 0;

/** Answers calls from memory, or from a child that it starts when the first call is new. */
export class Oracle {
  readonly #options: LearnerOptions;
  readonly #known: Map<string, Known>;
  #learner: Learner | Outcome | undefined;

  constructor(options: LearnerOptions) {
    this.#options = options;
    const { exercise, source } = options;
    const key = `${exercise.driver}\n${source}`;
    if (remembered > MAX_MEMORY) {
      memory.clear();
      remembered = 0;
    }
    this.#known = memory.getOrInsertComputed(key, () => new Map());
  }

  /** What the module answers to a call. */
  async ask({ name, args, outcome, seconds }: Call): Promise<Outcome> {
    const limit = outcome.kind === "late"
      ? PATIENCE
      : Math.max(PATIENCE, 10 * seconds);
    const call = `${name}${args}`;
    const known = this.#known.get(call);
    // With more time it might answer.
    if (known && (known.outcome.kind !== "late" || known.limit >= limit)) {
      return known.outcome;
    }
    this.#learner ??= await open(this.#options);
    if ("kind" in this.#learner) return this.#learner;
    const answer = await this.#learner.session.call(
      name,
      decode(JSON.parse(args)) as unknown[],
      limit,
      true,
    ).then(
      (value): Outcome => ({ kind: "value", value }),
      mishapOf,
    );
    this.#options.signal?.throwIfAborted();
    this.#known.set(call, { outcome: answer, limit });
    remembered += 2 * call.length + 200;
    return answer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#learner && "session" in this.#learner) {
      await this.#learner[Symbol.asyncDispose]();
    }
  }
}

/** Opens the module; one that cannot be loaded answers nothing. */
async function open(options: LearnerOptions): Promise<Learner | Outcome> {
  try {
    const learner = await openLearner(options);
    return "ok" in learner ? { kind: "forged" } : learner;
  } catch (error) {
    return mishapOf(error);
  }
}

function mishapOf(error: unknown): Outcome {
  if (error instanceof CallFailed) return error.mishap;
  throw error;
}
