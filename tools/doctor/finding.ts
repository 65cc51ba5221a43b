/**
 * What the doctor finds, and what helps.
 *
 * @module
 */
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
