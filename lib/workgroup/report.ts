/**
 * What a simulation tells.
 *
 * @module
 */
import type { Id } from "./kernel.ts";

/** What can be wrong with a kernel, or with how it is launched. */
export type FindingKind =
  | "race"
  | "out-of-bounds"
  | "divergent-barrier"
  | "not-uniform"
  | "forgotten-yield"
  | "endless"
  | "read-only"
  | "too-large"
  | "uninitialised-shared"
  | "compared-in-part"
  | "never-written";

/** One read or write of one invocation. */
export interface Access {
  /** What it does. */
  readonly does: "reads" | "writes";
  /** Its place in its workgroup. */
  readonly local: Id;
  /** Its workgroup. */
  readonly workgroup: Id;
  /** File and line, `tree_reduce.ts:12`; empty where it is unknown. */
  readonly place: string;
}

/** One thing that is wrong. */
export interface Finding {
  /** What kind of mistake. */
  readonly kind: FindingKind;
  /** What, where, and what to do: to be read by people. */
  readonly message: string;
  /** The buffer or shared memory that it is about. */
  readonly array?: string;
  /** The index in it; the first, if there are more. */
  readonly index?: number;
  /** Who did it: two for a race, the earlier one first. */
  readonly accesses?: readonly Access[];
  /** How often it was found; the message is about the first time. */
  readonly times: number;
}

/** What all invocations together did. */
export interface Counts {
  /** Reads of buffers, which are in global memory. */
  readonly reads: number;
  /** Writes of buffers. */
  readonly writes: number;
  /** Reads of shared memory. */
  readonly sharedReads: number;
  /** Writes of shared memory. */
  readonly sharedWrites: number;
  /** How often a whole workgroup has waited. */
  readonly barriers: number;
  /** How many invocations were started. */
  readonly invocations: number;
}

/** What a simulation found. */
export interface Report {
  /** What is wrong. */
  readonly findings: readonly Finding[];
  /** What is allowed here, but not everywhere, or is likely a mistake. */
  readonly warnings: readonly Finding[];
  /** How much was done. */
  readonly counts: Counts;
}
//# sourceMappingURL=report.ts.map
