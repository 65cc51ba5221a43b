/**
 * Learning rates that change from step to step.
 *
 * @module
 */
import { checkAtLeastZero, checkCount } from "./plan.ts";

/** Gives the rate of a step; `step` is how many were done before. */
export type Schedule = (step: number) => number;

/** A learning rate, or one that changes. */
export type Rate = number | Schedule;

/**
 * Makes a schedule of a rate.
 *
 * @param optimiser begins messages
 * @throws {RangeError} if the rate is negative or none; a schedule's rate in the
 * step that it is for
 * @example
 * ```ts
 * assert.equal(scheduled("mine", 0.1)(3), 0.1);
 * assert.equal(scheduled("mine", (step) => 1 / (1 + step))(3), 0.25);
 * ```
 */
export function scheduled(optimiser: string, rate: Rate): Schedule {
  if (typeof rate !== "function") {
    checkAtLeastZero(optimiser, "the rate", rate);
    return () => rate;
  }
  return (step) => {
    const now = rate(step);
    checkAtLeastZero(optimiser, `the rate of step ${step}`, now);
    return now;
  };
}

/** Gives one rate for all steps. */
export function constant(rate: number): Schedule {
  return scheduled("constant", rate);
}

/**
 * Multiplies the rate with a factor after so many steps, again and again.
 *
 * @throws {RangeError} if `every` is no whole number, or a number is negative
 * @example
 * ```ts
 * const rate = stepDecay(1, { every: 100, factor: 0.5 });
 * assert.deepEqual([0, 99, 100, 200].map(rate), [1, 1, 0.5, 0.25]);
 * ```
 */
export function stepDecay(
  rate: number,
  { every, factor }: { every: number; factor: number },
): Schedule {
  checkAtLeastZero("stepDecay", "the rate", rate);
  checkAtLeastZero("stepDecay", "the factor", factor);
  checkCount("stepDecay", "every", every);
  return (step) => rate * factor ** Math.floor(step / every);
}

/**
 * Goes down in a straight line, and stays there.
 *
 * @param steps after so many the last rate is reached
 * @param last 0 by default
 * @throws {RangeError} if steps is no whole number, or a rate is negative
 * @example
 * ```ts
 * assert.deepEqual([0, 50, 100, 150].map(linearDecay(1, 100)), [1, 0.5, 0, 0]);
 * ```
 */
export function linearDecay(
  rate: number,
  steps: number,
  last: number = 0,
): Schedule {
  checkWay("linearDecay", rate, steps, last);
  return (step) => last + (rate - last) * (1 - Math.min(1, step / steps));
}

/**
 * Goes down along half a wave: slowly, fast, slowly; and stays there.
 *
 * @param steps after so many the last rate is reached
 * @param last 0 by default
 * @throws {RangeError} if steps is no whole number, or a rate is negative
 *
 * Source: I. Loshchilov, F. Hutter, "SGDR: stochastic gradient descent with warm
 * restarts" (2017).
 * @example
 * ```ts
 * const rate = cosine(1, 100);
 * assert.deepEqual([0, 100, 150].map(rate), [1, 0, 0]);
 * assert.ok(rate(25) > 0.75 && rate(75) < 0.25);
 * ```
 */
export function cosine(
  rate: number,
  steps: number,
  last: number = 0,
): Schedule {
  checkWay("cosine", rate, steps, last);
  return (step) => {
    const wave = Math.cos(Math.PI * Math.min(1, step / steps));
    return last + (rate - last) * (1 + wave) / 2;
  };
}

/**
 * Begins gently: the first steps have a share of the rate that grows in a
 * straight line.
 *
 * @param steps after so many the rate is as it would be without
 * @param rate what is begun gently; its steps are counted from the beginning
 * @throws {RangeError} if steps is no whole number
 * @example
 * ```ts
 * assert.deepEqual([0, 1, 3, 9].map(warmUp(4, 1)), [0.25, 0.5, 1, 1]);
 * ```
 */
export function warmUp(steps: number, rate: Rate): Schedule {
  checkCount("warmUp", "steps", steps);
  const after = scheduled("warmUp", rate);
  return (step) => after(step) * Math.min(1, (step + 1) / steps);
}

function checkWay(
  name: string,
  rate: number,
  steps: number,
  last: number,
): void {
  checkAtLeastZero(name, "the rate", rate);
  checkAtLeastZero(name, "the last rate", last);
  checkCount(name, "steps", steps);
}
//# sourceMappingURL=schedules.ts.map
