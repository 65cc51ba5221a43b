/**
 * What a check block sees: the suite it registers with, assertions over answers, properties over generated cases, and
 * generators of general use. Tangle imports from here by name whatever a block uses.
 *
 * ```ts
 * check("agrees with the weighted sum", async ({ mine, ref, fc }) => {
 *   await forAll(fc, [vectors(2, 0, 8), exact()], async ([w, x], t) =>
 *     equal(await mine.predict(w, x, t), ref.predict(w, x, t)));
 * });
 * ```
 *
 * @module
 */
import type { Arbitrary } from "fast-check";
import { CheckFailed } from "./check_failed.ts";
import { difference } from "./compare.ts";
import type { Mine } from "./mine.ts";
import { CallFailed } from "./outcome.ts";
import { type Fc, runOf } from "./run.ts";
import { show } from "./show.ts";

/** What a check gets: the learner's functions, the reference's, a seeded generator in [0, 1), and fast-check. */
export interface Context<Ref, Driver = Record<never, never>> {
  readonly mine: Mine<Ref, Driver>;
  readonly ref: Ref;
  readonly rng: () => number;
  readonly fc: Fc;
  /** Adds a line to the verdict, whatever becomes of the check; the same line only once. */
  readonly note: (text: string) => void;
}

/** How a check is run. */
export interface CheckOptions {
  /** Seconds that one call may take in it, if not the exercise's. */
  readonly limit?: number;
  /** Whether it runs only where all checks before it passed, in a child of its own, and no diagnosis asks it again. */
  readonly apart?: boolean;
  /**
   * What is missing if it cannot be run, for a check apart that needs something of the machine's that may break. If its
   * child ends or is late, it is skipped with a note, and fails nobody.
   */
  readonly excuse?: string;
}

/** One property in words and the code that examines it. */
export interface Check<Ref, Driver = Record<never, never>>
  extends CheckOptions {
  readonly name: string;
  readonly body: (context: Context<Ref, Driver>) => unknown;
}

/** The checks of one exercise, in order. */
export interface Suite<Ref, Driver = Record<never, never>> {
  readonly id: string;
  readonly ref: Ref;
  readonly list: readonly Check<Ref, Driver>[];
  /** Registers a check. */
  readonly check: (
    name: string,
    body: (context: Context<Ref, Driver>) => unknown,
    options?: CheckOptions,
  ) => void;
}

/**
 * Begins the checks of an exercise.
 *
 * @param id `2.1`
 * @param ref the library's module, the reference
 */
export function suite<Ref, Driver = Record<never, never>>(
  id: string,
  ref: Ref,
): Suite<Ref, Driver> {
  const list: Check<Ref, Driver>[] = [];
  return {
    id,
    ref,
    list,
    check(name, body, options = {}) {
      if (list.some((check) => check.name === name)) {
        throw new TypeError(`check: ${id} has two checks "${name}"`);
      }
      list.push({ name, body, ...options });
    },
  };
}

/** Expects the same plain value: kind, shape and every number. */
export function equal(
  actual: unknown,
  expected: unknown,
  message?: string,
): void {
  close(actual, expected, 0, message);
}

/** Expects the same plain value, with every number at most `tolerance` away. */
export function close(
  actual: unknown,
  expected: unknown,
  tolerance = 1e-9,
  message?: string,
): void {
  const found = difference(actual, expected, tolerance);
  if (found === null) return;
  const within = tolerance > 0 ? ` (within ${tolerance})` : "";
  throw new CheckFailed(
    (message === undefined ? found : `${message}: ${found}`) + within,
    {
      expected: show(expected) + within,
      actual: show(actual),
      answer: actual,
    },
  );
}

/** Expects something to hold; `message` says what does not. */
export function ok(holds: unknown, message: string): void {
  if (!holds) throw new CheckFailed(message);
}

/**
 * Expects a call to throw.
 *
 * @param promise the call: `mine.predict([1], [], 0)`
 * @param name of the error: `RangeError`
 * @param pattern that its message matches
 */
export async function throws(
  promise: Promise<unknown>,
  name?: string,
  pattern?: RegExp,
): Promise<void> {
  const expected = `an error${name === undefined ? "" : ` ${name}`}${
    pattern ? ` that says ${pattern}` : ""
  }`;
  let answer: unknown;
  try {
    answer = await promise;
  } catch (error) {
    if (!(error instanceof CallFailed) || error.mishap.kind !== "threw") {
      throw error;
    }
    const thrown = error.mishap;
    if (
      (name === undefined || thrown.name === name) &&
      (!pattern || pattern.test(thrown.message))
    ) return;
    const actual = `${thrown.name || "a thrown value"}: ${thrown.message}`;
    throw new CheckFailed(`expected ${expected}, got ${actual}`, {
      expected,
      actual,
    });
  }
  throw new CheckFailed(`expected ${expected}, got ${show(answer)}`, {
    expected,
    actual: show(answer),
    answer,
  });
}

/** A generator of cases, or how to make one. */
export type Given<T> = Arbitrary<T> | ((fc: Fc) => Arbitrary<T>);

/** What a list of generators makes. */
export type Values<G extends readonly unknown[]> = {
  -readonly [K in keyof G]: G[K] extends Given<infer T> ? T : never;
};

/** How a property is examined. */
export interface ForAllOptions<T extends unknown[]> {
  /** Cases, 100 unless said otherwise. */
  readonly runs?: number;
  /** Cases that always come first. */
  readonly examples?: readonly T[];
}

/**
 * Examines a property on fresh cases, and on failure on ever smaller ones.
 *
 * @param fc the context's
 * @param given generators of the property's arguments
 * @param property throws, or returns false, where it does not hold
 */
export async function forAll<const G extends readonly Given<unknown>[]>(
  fc: Fc,
  given: G,
  property: (...values: Values<G>) => unknown,
  options: ForAllOptions<Values<G>> = {},
): Promise<void> {
  const run = runOf(fc);
  const cases = fc.tuple(
    ...given.map((one) => make<unknown>(fc, one)),
  ) as unknown as Arbitrary<Values<G>>;
  let failure: { error: unknown } | undefined;
  await fc.check(
    fc.asyncProperty(cases, async (values) => {
      // Without a child nothing more can be learnt: what failed stands.
      if (!run.alive()) return;
      run.begin(failure ? "smaller" : "case");
      try {
        if (await property(...values) === false) {
          throw new CheckFailed(`does not hold for ${show(values)}`);
        }
      } catch (error) {
        run.callBehind(error);
        failure = { error };
        throw error;
      }
    }),
    {
      seed: run.seed,
      numRuns: options.runs ?? run.runs,
      endOnFailure: run.failFast,
      examples: options.examples?.map((example) => [example] as [Values<G>]),
    },
  );
  if (!failure) return;
  if (!run.failFast) await survey(fc, cases, property);
  throw failure.error;
}

/** Tries some more cases, whatever comes of them: smaller and smaller ones say little about a function as a whole. */
async function survey<T extends readonly unknown[]>(
  fc: Fc,
  cases: Arbitrary<T>,
  property: (...values: T) => unknown,
): Promise<void> {
  const run = runOf(fc);
  for (const values of fc.sample(cases, { seed: run.seed + 1, numRuns: 20 })) {
    if (!run.alive()) return;
    run.begin("survey");
    try {
      await property(...values);
    } catch { /* the failure is known already */ }
  }
}

function make<T>(fc: Fc, given: Given<T>): Arbitrary<T> {
  return typeof given === "function"
    ? (given as (fc: Fc) => Arbitrary<T>)(fc)
    : given as Arbitrary<T>;
}

/**
 * Numbers whose sums and products stay exact: eighths between `min` and `max`, so that a solution that adds in
 * another order gives the same bits. Small ones and zero are frequent.
 */
export function exact(min = -16, max = 16): (fc: Fc) => Arbitrary<number> {
  return (fc) =>
    fc.integer({ min: Math.ceil(min * 8), max: Math.floor(max * 8) }).map((
      eighths,
    ) => eighths / 8);
}

/** Any finite number, ±0, huge and tiny ones among them. */
export function finite(): (fc: Fc) => Arbitrary<number> {
  return (fc) => fc.double({ noNaN: true, noDefaultInfinity: true });
}

/** Whole numbers from `min` to `max`. */
export function integer(
  min: number,
  max: number,
): (fc: Fc) => Arbitrary<number> {
  return (fc) => fc.integer({ min, max });
}

/** A class: 0 or 1. */
export function bit(): (fc: Fc) => Arbitrary<0 | 1> {
  return (fc) => fc.constantFrom<(0 | 1)[]>(0, 1);
}

/** An array of `minLength` to `maxLength` elements, exact numbers unless said otherwise. */
export function vector(
  minLength: number,
  maxLength: number,
): (fc: Fc) => Arbitrary<number[]>;
export function vector<T>(
  minLength: number,
  maxLength: number,
  element: Given<T>,
): (fc: Fc) => Arbitrary<T[]>;
export function vector(
  minLength: number,
  maxLength: number,
  element: Given<unknown> = exact(),
): (fc: Fc) => Arbitrary<unknown[]> {
  return (fc) => fc.array(make(fc, element), { minLength, maxLength });
}

/** `count` vectors of one common length; they shrink together. */
export function vectors(
  count: number,
  minLength: number,
  maxLength: number,
  element: Given<number> = exact(),
): (fc: Fc) => Arbitrary<number[][]> {
  return (fc) => {
    const one = make(fc, element);
    const column = fc.array(one, { minLength: count, maxLength: count });
    return fc.array(column, { minLength, maxLength })
      .map((columns) =>
        Array.from(
          { length: count },
          (_, row) => columns.map((values) => values[row]),
        )
      );
  };
}

/** Rows of one common width: shape [rows, columns]. */
export function matrix(
  rows: readonly [min: number, max: number],
  columns: readonly [min: number, max: number],
  element: Given<number> = exact(),
): (fc: Fc) => Arbitrary<number[][]> {
  return (fc) =>
    fc.integer({ min: columns[0], max: columns[1] })
      .chain((width) =>
        fc.array(vector(width, width, element)(fc), {
          minLength: rows[0],
          maxLength: rows[1],
        })
      );
}
