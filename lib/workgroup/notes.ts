/**
 * Findings as they come in.
 *
 * @module
 */
import type { Access, Finding, FindingKind } from "./report.ts";
import type { Site } from "./site.ts";

/** What a finding is made of. */
export interface Note {
  /** What kind of mistake. */
  readonly kind: FindingKind;
  /** What it is about. */
  readonly array?: string;
  /** Where in it. */
  readonly index?: number;
  /** Who did it. */
  readonly accesses?: readonly Access[];
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** A list of findings, in which equal ones are counted. */
export interface Notes {
  /**
   * Adds a finding, unless one of its kind, array and places is there.
   *
   * @param site where it happened
   * @param note writes it out; asked only for the first
   */
  add(
    kind: FindingKind,
    array: string,
    site: () => Site | undefined,
    note: (site: Site | undefined) => Note,
  ): void;
  /** All of them, in the order in which they came. */
  list(): Finding[];
}

/** How many places of one kind and array are looked at; the rest is counted. */
const most = 100;

/** Makes an empty list. */
export function newNotes(placeOf: (site: Site | undefined) => string): Notes {
  const kept = new Map<string, Note & { times: number }>();
  const looked = new Map<string, { times: number; last: string }>();
  return {
    add(kind, array, site, note) {
      const topic = `${kind} ${array}`;
      const seen = looked.get(topic) ?? { times: 0, last: "" };
      looked.set(topic, seen);
      if (++seen.times <= most) {
        const here = site();
        const key = `${topic} ${placeOf(here)}`;
        if (!kept.has(key)) kept.set(key, { ...note(here), times: 0 });
        seen.last = key;
      }
      kept.get(seen.last)!.times++;
    },
    list: () => [...kept.values()],
  };
}
//# sourceMappingURL=notes.ts.map
