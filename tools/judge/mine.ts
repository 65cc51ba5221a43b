/**
 * The learner's module as a check sees it: every function a question to the child.
 *
 * @module
 */

// deno-lint-ignore no-explicit-any -- any function
type Callable = (...args: any[]) => unknown;

/** A function of the learner's module: it returns a promise. */
export type Asked<F> = F extends (...args: infer A) => infer R
  ? (...args: A) => Promise<Awaited<R>>
  : never;

/** A driver's function: the child puts the learner's module before the arguments. */
export type AskedDriver<F> = F extends
  (mine: infer _, ...args: infer A) => infer R
  ? (...args: A) => Promise<Awaited<R>>
  : never;

/** Names of a module's functions. */
type Functions<M> = {
  [K in keyof M]: M[K] extends Callable ? K : never;
}[keyof M];

/** The learner's functions, and the driver's; where both have a name, it is the driver's. */
export type Mine<Ref, Driver = Record<never, never>> =
  & {
    readonly [K in Exclude<Functions<Ref>, Functions<Driver>>]: Asked<Ref[K]>;
  }
  & { readonly [K in Functions<Driver>]: AskedDriver<Driver[K]> };
