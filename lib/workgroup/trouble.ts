/**
 * What is told of invocations, and not of an array.
 *
 * @module
 */
import { type Barrier, barriers } from "./kernel.ts";
import type { Notes } from "./notes.ts";
import type { Endless, Now } from "./now.ts";
import type { FindingKind } from "./report.ts";
import type { At } from "./run_workgroup.ts";
import { placeOf, type Site } from "./site.ts";
import { type Grids, showInvocation, whereIs } from "./words.ts";

/** Tells of invocations that do not end, or do not wait together. */
export interface Trouble {
  /** One that does not end. */
  endless(error: Endless, steps: number): void;
  /** Two that are not at one barrier. */
  diverged(waits: At, other: At): void;
  /** One that makes barriers and does not wait. */
  forgotten(times: number, stops: Barrier | undefined): void;
}

/** Makes what adds such findings to a list. */
export function troubleOf(findings: Notes, now: Now, grids: Grids): Trouble {
  const who = (invocation: number) =>
    showInvocation(whereIs(invocation, grids), grids);
  const shown = (site: Site | undefined, exactly = false) =>
    placeOf(site) && ` (${placeOf(site, exactly)})`;
  const tell = (
    kind: FindingKind,
    site: Site | undefined,
    message: (place: string) => string,
  ) =>
    findings.add(
      kind,
      "",
      () => site,
      (here) => ({ kind, message: message(shown(here)) }),
    );
  return {
    endless: ({ site }, steps) =>
      tell(
        "endless",
        site,
        (place) =>
          `endless: ${who(now.invocation)} has done ${steps} steps${place} ` +
          "and has not ended; look at the loop there: what ends it?",
      ),
    diverged: (waits, other) =>
      tell("divergent-barrier", waits.barrier!.site, (where) => {
        const [here, there] = [waits.barrier!.site, other.barrier?.site];
        // In one line, only the columns tell them apart.
        const exactly = placeOf(here) === placeOf(there);
        const place = exactly ? shown(here, true) : where;
        const elsewhere = other.barrier
          ? `at another${shown(there, exactly)}`
          : "has ended";
        return `barrier not reached by all: ${who(waits.invocation)} waits ` +
          `at a barrier${place}, ${who(other.invocation)} ${elsewhere}; all ` +
          "invocations of a workgroup must come to the same barriers: put " +
          "the condition around the work, not around the barrier";
      }),
    forgotten: (times, stops) =>
      tell(
        "forgotten-yield",
        barriers.recent.find((site) => site !== stops?.site),
        (place) =>
          `barrier without yield: ${who(now.invocation)} has made ${times} ` +
          `barrier${times > 1 ? "s" : ""}${place} at which it does not wait; ` +
          "write yield barrier(); in a function*",
      ),
  };
}
//# sourceMappingURL=trouble.ts.map
