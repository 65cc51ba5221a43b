/**
 * What `forAll` must know of the check that runs. A check hands on the `fc` of its context, so the run is kept beside
 * that object, and two judges in one process never mix.
 *
 * @module
 */
import type * as FastCheck from "fast-check";

/** fast-check, as a check's context gives it. */
export type Fc = typeof FastCheck;

/**
 * Why a case is tried: as any of the property's, as a smaller one after a failure, or, once the smallest is known, to
 * see how the learner's function answers in general. A diagnosis goes by the difference.
 */
export type Purpose = "case" | "smaller" | "survey";

/** One check that runs. */
export interface Run {
  /** Of the generators of cases. */
  readonly seed: number;
  /** Cases per property unless the check says otherwise. */
  readonly runs: number;
  /** Whether the first failing case ends it, without a search for a smaller one. */
  readonly failFast: boolean;
  /** Whether the child still answers. */
  alive(): boolean;
  /** A new case begins. */
  begin(purpose: Purpose): void;
  /** The call that a failure of the current case is about: `predict([1], [2], 2)`. */
  callBehind(error: unknown): string | undefined;
}

const runs = new WeakMap<Fc, Run>();

/** Gives a check its own view of fast-check, with its run. */
export function withRun(fc: Fc, run: Run): Fc {
  const view = Object.create(fc) as Fc;
  runs.set(view, run);
  return view;
}

/** The run that belongs to a context's `fc`. */
export function runOf(fc: Fc): Run {
  const run = runs.get(fc);
  if (!run) {
    throw new TypeError(
      "forAll: fc is not the one of the check's context: check(…, async ({ fc }) => …)",
    );
  }
  return run;
}

/** A generator in [0, 1) from a seed and a name: sfc32 over an FNV-1a hash. */
export function generator(seed: number, name: string): () => number {
  let [a, b, c, d] = [seed | 0, hash(name), 0x9e3779b9, 1];
  const next = () => {
    const t = (a + b | 0) + d | 0;
    d = d + 1 | 0;
    a = b ^ b >>> 9;
    b = c + (c << 3) | 0;
    c = (c << 21 | c >>> 11) + t | 0;
    return (t >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value | 0;
}
