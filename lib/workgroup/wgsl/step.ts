/**
 * What statements are made into.
 *
 * @module
 */
import type { Barrier } from "../kernel.ts";
import type { Context } from "./expression.ts";
import type { Frame } from "./machine.ts";
import type { Type } from "./types.ts";

/** How a statement ends: it goes on, breaks, continues or returns. */
export type Signal = 0 | 1 | 2 | 3;
/** The ways in which a statement ends, in the order of their numbers. */
export const signals = {
  goOn: 0,
  breaks: 1,
  continues: 2,
  returns: 3,
} as const;

/** Runs a statement. */
export type Plain = (f: Frame) => Signal;
/** Runs a statement in which there are barriers. */
export type Waiting = (f: Frame) => Generator<Barrier, Signal, void>;

/** A statement: with barriers in it, or without. */
export type Step =
  | { readonly waits: false; readonly run: Plain }
  | { readonly waits: true; readonly run: Waiting };

/** The function in which statements stand. */
export interface Inside {
  /** What surrounds the function. */
  readonly context: Context;
  /** What the function returns. */
  readonly returns: Type;
  /** How many variables it has so far; slot 0 is what it returns. */
  slots: number;
  /** In how many loops we are. */
  loops: number;
}

/** Makes a statement without barriers. */
export const plain = (run: Plain): Step => ({ waits: false, run });
//# sourceMappingURL=step.ts.map
