/**
 * What the doctor finds, and what helps.
 *
 * @module
 */
import type { Conditions } from "./conditions.ts";

/** How a check came out: fine, worth knowing, to mend before the workshop. */
export type Level = "fine" | "know" | "mend";

/** What helps. */
export interface Remedy {
  /** A sentence or half of one. */
  readonly text: string;
  /** Commands to type, each a line of its own. */
  readonly type?: readonly string[];
}

/** Result of one check. */
export interface Finding {
  readonly level: Level;
  /** What was seen: a few words, no full stop. */
  readonly text: string;
  /** There unless all is fine. */
  readonly remedy?: Remedy;
  /** The same for machines, under stable names. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

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

/** Nothing to do. */
export function fine(text: string, facts?: Finding["facts"]): Finding {
  return { level: "fine", text, ...(facts ? { facts } : {}) };
}

/** The workshop can go on without it. */
export function know(
  text: string,
  remedy: Remedy,
  facts?: Finding["facts"],
): Finding {
  return { level: "know", text, remedy, ...(facts ? { facts } : {}) };
}

/** To be mended before the workshop. */
export function mend(
  text: string,
  remedy: Remedy,
  facts?: Finding["facts"],
): Finding {
  return { level: "mend", text, remedy, ...(facts ? { facts } : {}) };
}

/** Thrown by a check that can't look before something else is mended. */
export class NotTried extends Error {
  readonly remedy: Remedy;

  constructor(why: string, remedy: Remedy) {
    super(why);
    this.name = "NotTried";
    this.remedy = remedy;
  }
}

/** Most of what a check needs comes with the packages. */
export function packagesMissing(): NotTried {
  return new NotTried("packages are missing", {
    text: "Fetch the packages, then look again",
    type: ["deno install", "deno task doctor"],
  });
}
