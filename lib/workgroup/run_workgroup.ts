/**
 * Runs a workgroup: all invocations up to the next barrier, and again.
 *
 * @module
 */
import { type Barrier, barriers, type Invocation } from "./kernel.ts";
import { countOf, idOf } from "./launch.ts";
import { Endless, type Now } from "./now.ts";
import { placeOf } from "./site.ts";
import type { Grids } from "./words.ts";

/** A barrier costs as many steps as so many reads. */
const barrierSteps = 100;

/** How a workgroup is run. */
export interface WorkgroupRun {
  /** The grids of the launch. */
  readonly grids: Grids;
  /** Who runs. */
  readonly now: Now;
  /** How many steps an invocation may do. */
  readonly steps: number;
  /** Runs an invocation: as a generator, where there are barriers. */
  readonly body: (id: Invocation) => unknown;
  /**
   * Tells that not all are at one barrier.
   *
   * @param waits an invocation that waits, by its index
   * @param other one that has ended, or waits at another
   */
  diverged(waits: At, other: At): void;
  /** Tells that the running invocation has made barriers without waiting. */
  forgotten(times: number, stops: Barrier | undefined): void;
}

/** Where an invocation is: at a barrier, or at its end. */
export interface At {
  /** The invocation's number in the launch. */
  readonly invocation: number;
  /** None at its end. */
  readonly barrier: Barrier | undefined;
}

/**
 * Runs a workgroup to its end.
 *
 * @param workgroup its number
 * @returns how often it has waited
 * @throws {Endless} if an invocation does too many steps
 */
export function runWorkgroup(workgroup: number, run: WorkgroupRun): number {
  const { now, grids, steps, body } = run;
  const each = countOf(grids.size);
  const id = idOf(workgroup, grids.workgroups);
  const running: (Generator<Barrier, void, void> | undefined)[] = [];
  const left = new Float64Array(each).fill(steps);
  now.first = workgroup * each;
  now.began = ++now.sharedEpoch;
  now.globalEpoch++;

  /** Runs an invocation to its next barrier; undefined at its end. */
  const resume = (i: number, round: number): Barrier | undefined => {
    now.invocation = now.first + i;
    now.steps = left[i];
    // The last barrier of an invocation that does not end gets a place, and
    // when there are no more to give, the first one's and some other's.
    const compared = i === 0 || i === 1 + (workgroup + round) % (each - 1);
    if (left[i] < 2 * barrierSteps || (compared && barriers.sites <= 0)) {
      barriers.sites = 1;
    }
    const made = barriers.made;
    barriers.recent.length = 0;
    const begun = round === 0 ? body(invocation(i, id, grids)) : undefined;
    if (isGenerator(begun)) running[i] = begun;
    const next = running[i]?.next();
    left[i] = now.steps - barrierSteps;
    const stops = next && !next.done ? checked(next.value) : undefined;
    const forgotten = barriers.made - made - (stops ? 1 : 0);
    if (forgotten > 0) run.forgotten(forgotten, stops);
    if (stops && left[i] < 0) throw new Endless(stops.site);
    return stops;
  };

  for (let round = 0;; round++) {
    let waits: At | undefined;
    let other: At | undefined;
    for (let i = 0; i < each; i++) {
      const barrier = resume(i, round);
      const at: At = { invocation: now.invocation, barrier };
      if (barrier && !waits) waits = at;
      else if (!barrier || !same(waits!.barrier!, barrier)) other ??= at;
    }
    if (!waits) return round;
    if (other) {
      run.diverged(waits, other);
      return round;
    }
    const { settles } = waits.barrier!;
    if (settles !== "global") now.sharedEpoch++;
    if (settles !== "shared") now.globalEpoch++;
  }
}

function invocation(
  i: number,
  workgroup: Invocation["workgroup"],
  { size, workgroups }: Grids,
): Invocation {
  const local = idOf(i, size);
  const global = {
    x: workgroup.x * size.x + local.x,
    y: workgroup.y * size.y + local.y,
    z: workgroup.z * size.z + local.z,
  };
  return { global, local, workgroup, index: i, size, workgroups };
}

function isGenerator(x: unknown): x is Generator<Barrier, void, void> {
  return typeof (x as Generator | undefined)?.next === "function";
}

function checked(stops: Barrier): Barrier {
  if (typeof stops === "object" && "settles" in stops) return stops;
  throw new TypeError("a kernel yields barriers only: yield barrier();");
}

/** Whether two invocations wait at one barrier. */
function same(a: Barrier, b: Barrier): boolean {
  if (a.settles !== b.settles) return false;
  return !a.site || !b.site ||
    placeOf(a.site, true) === placeOf(b.site, true);
}
//# sourceMappingURL=run_workgroup.ts.map
