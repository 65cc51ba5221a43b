/**
 * Who is running, while a simulation runs.
 *
 * @module
 */
import type { Site } from "./site.ts";

/** The invocation that runs, and how far its workgroup is. */
export interface Now {
  /** The invocation's number in the launch: those of workgroup 0 first. */
  invocation: number;
  /** The first invocation of its workgroup. */
  first: number;
  /** Grows with each barrier that settles shared memory, and each workgroup. */
  sharedEpoch: number;
  /** Grows with each barrier that settles global memory, and each workgroup. */
  globalEpoch: number;
  /** The shared epoch in which the workgroup began. */
  began: number;
  /** How many steps the invocation has left. */
  steps: number;
}

/** Makes a beginning. */
export function newNow(): Now {
  return {
    invocation: 0,
    first: 0,
    sharedEpoch: 0,
    globalEpoch: 0,
    began: 0,
    steps: 0,
  };
}

/** Thrown through a kernel that does not end. */
export class Endless extends Error {
  /** As messages begin. */
  override name = "Endless";

  /** Where it was stopped. */
  readonly site: Site | undefined;

  /**
   * Makes one.
   *
   * @param site where it was stopped
   */
  constructor(site: Site | undefined) {
    super("a kernel does not end");
    this.site = site;
  }
}
//# sourceMappingURL=now.ts.map
