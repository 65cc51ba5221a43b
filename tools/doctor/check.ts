/**
 * What a check is.
 *
 * @module
 */
import type { Conditions } from "./conditions.ts";
import type { Finding } from "./finding.ts";

/** Headings under which checks are listed, in this order. */
export const GROUPS = [
  "This machine",
  "The course",
  "Exercises",
  "Packages",
  "Real data",
] as const;

/** One thing to look at. */
export interface Check {
  /** Stable name, for `--json` and for people who talk about it. */
  readonly id: string;
  readonly group: typeof GROUPS[number];
  /** A word or two at the start of its line. */
  readonly title: string;
  /** How much depends on it: remedies are listed from 1 (nothing runs without) upwards. */
  readonly weight: number;
  /** Seconds after which it is given up. */
  readonly seconds: number;
  /** What to say then; that it took too long, by default. */
  readonly late?: Finding;
  /** Looks, and writes nothing that stays. */
  look(at: Conditions): Finding | Promise<Finding>;
}
