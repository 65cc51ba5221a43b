/**
 * What a kernel is: the program that a GPU runs once for every invocation.
 *
 * @module
 */
import { capture, type Site } from "./site.ts";

/** A place in a grid of up to three axes. */
export type Id = {
  /** Along the first axis. */
  readonly x: number;
  /** Along the second. */
  readonly y: number;
  /** Along the third. */
  readonly z: number;
};

/** Who runs: what each invocation knows of itself. */
export interface Invocation {
  /** Its place among all invocations. */
  readonly global: Id;
  /** Its place in its workgroup. */
  readonly local: Id;
  /** Its workgroup's place among the workgroups. */
  readonly workgroup: Id;
  /** Its place in its workgroup as one number: x + y · size.x + z · size.x · size.y. */
  readonly index: number;
  /** How many invocations a workgroup has along each axis. */
  readonly size: Id;
  /** How many workgroups there are along each axis. */
  readonly workgroups: Id;
}

/** Numbers as a kernel sees them: every read and write by index is watched. */
export interface Memory {
  /** How many numbers there are. */
  readonly length: number;
  /** The number at an index from 0. */
  [i: number]: number;
}

/** Memory by name. */
export type Arrays = Readonly<Record<string, Memory>>;

/** Which memory a barrier settles. WGSL has one barrier for each. */
export type Settles = "all" | "shared" | "global";

/** Where an invocation waits for the others of its workgroup. */
export interface Barrier {
  /** Whose reads and writes are done when it is passed. */
  readonly settles: Settles;
  /** Where it stands, where that is known. */
  readonly site?: Site;
}

/**
 * A kernel. It runs once for every invocation. Where it has barriers, it is a
 * generator: `yield barrier();`.
 */
export type Kernel = (
  id: Invocation,
  buffers: Arrays,
  shared: Arrays,
) => void | Generator<Barrier, void, void>;

/** What a simulation wants to know of barriers. */
export const barriers = {
  /** How many were made. */
  made: 0,
  /** Of how many more the place is kept. */
  sites: 0,
  /** The places of those that were made last. */
  recent: [] as Site[],
};

/**
 * Makes a barrier: `yield barrier();` waits until all invocations of the
 * workgroup are here, and what they wrote before can be read.
 *
 * @example Everybody writes, then reads what a neighbour wrote
 * ```ts
 * import type { Kernel } from "lib/workgroup/kernel.ts";
 * import { simulate } from "lib/workgroup/simulate.ts";
 *
 * const turn: Kernel = function* ({ local, size }, { out }, { tile }) {
 *   tile[local.x] = local.x;
 *   yield barrier();
 *   out[local.x] = tile[(local.x + 1) % size.x];
 * };
 * const out = new Float32Array(3);
 * simulate(turn, {
 *   workgroups: 1,
 *   size: 3,
 *   buffers: { out },
 *   shared: { tile: 3 },
 * });
 * assert.deepEqual([...out], [1, 2, 0]);
 * ```
 */
export function barrier(): Barrier {
  barriers.made++;
  if (barriers.sites <= 0) return { settles: "all" };
  barriers.sites--;
  const site = capture(barrier);
  barriers.recent.push(site);
  return { settles: "all", site };
}
//# sourceMappingURL=kernel.ts.map
