/**
 * Two invocations at one number: races.
 *
 * @module
 */
import type { Now } from "./now.ts";
import type { Site } from "./site.ts";

/** An access, as long as only numbers are known of it. */
export interface Trace {
  /** The invocation's number in the launch. */
  readonly invocation: number;
  /** Whether it writes. */
  readonly writes: boolean;
  /** Where, if places are kept for the cell. */
  readonly site?: Site;
  /** Whether it writes another component of the vector. */
  readonly beside?: boolean;
}

/** Two accesses to one cell, without anything that orders them. */
export interface Race {
  /** The cell. */
  readonly index: number;
  /** The one that was run first. */
  readonly first: Trace;
  /** The other. */
  readonly second: Trace;
  /** Whether they are of one workgroup. */
  readonly together: boolean;
}

/** What is remembered of an array's cells to find races. */
export interface RaceWatch {
  /** Notes a read of a cell that exists. */
  read(i: number): void;
  /**
   * Notes a write of a cell that exists.
   *
   * @param beside whether it is of another cell of the same vector
   */
  write(i: number, beside?: boolean): void;
  /** Whether a cell was written since an epoch. */
  writtenSince(i: number, epoch: number): boolean;
  /** Whether any cell was written. */
  written(): boolean;
  /** All races found, one for a cell. */
  readonly races: readonly Race[];
}

/** How many cells with races are kept for an array; a mistake makes many. */
const most = 10_000;

/**
 * Watches an array's cells for races: accesses of two invocations to one cell
 * in one epoch, at least one of them a write. In global memory, accesses of two
 * workgroups race whatever their epochs are: nothing orders workgroups.
 *
 * Of each cell it is enough to remember the last write, the last reads of two
 * different invocations, and the first read at all: workgroups run one after
 * the other, so if that one is of this workgroup, all are.
 *
 * @param length how many cells
 * @param now who runs
 * @param memory what kind of memory it is
 * @param site places of accesses, for cells that it is asked for
 */
export function watchRaces(
  length: number,
  now: Now,
  memory: "shared" | "global",
  site: (i: number) => Site | undefined = () => undefined,
): RaceWatch {
  const global = memory === "global";
  const column = () => new Int32Array(length).fill(-1);
  const [writer, wrote] = [column(), column()];
  const [reader, other, read] = [column(), column(), column()];
  const firstReader = global ? column() : reader;
  // A write beside a cell gives it nothing to read.
  const kept = column();
  const [raced, beside] = [new Uint8Array(length), new Uint8Array(length)];
  const races: Race[] = [];
  // Places: of the last write, the last reads, and the first read.
  const places = new Map<number, (Site | undefined)[]>();
  const keep = (i: number, which: number, here: Site | undefined) => {
    if (!here) return;
    if (!places.has(i)) places.set(i, []);
    places.get(i)![which] = here;
  };
  const epochNow = () => global ? now.globalEpoch : now.sharedEpoch;
  const found = (
    i: number,
    invocation: number,
    writes: boolean,
    which: number,
    second: Trace,
  ) => {
    raced[i] = 1;
    if (races.length >= most) return;
    const site = places.get(i)?.[which];
    const first = { invocation, writes, site, beside: writes && !!beside[i] };
    const together = invocation >= now.first;
    races.push({ index: i, first, second, together });
  };

  return {
    races,
    written: () => writer.some((who) => who >= 0),
    writtenSince: (i, epoch) => kept[i] >= epoch,
    read(i) {
      const [me, epoch] = [now.invocation, epochNow()];
      const here = site(i);
      const w = writer[i];
      if (w >= 0 && w !== me && !raced[i]) {
        if (wrote[i] === epoch || (global && w < now.first)) {
          found(i, w, true, 0, { invocation: me, writes: false, site: here });
        }
      }
      if (read[i] !== epoch) {
        read[i] = epoch;
        reader[i] = me;
        other[i] = -1;
        keep(i, 1, here);
      } else if (reader[i] !== me) {
        other[i] = me;
        keep(i, 2, here);
      }
      if (global && firstReader[i] < 0) {
        firstReader[i] = me;
        keep(i, 3, here);
      }
    },
    write(i, isBeside = false) {
      const [me, epoch] = [now.invocation, epochNow()];
      const here = site(i);
      if (!raced[i]) {
        const w = writer[i];
        const second = {
          invocation: me,
          writes: true,
          site: here,
          beside: isBeside,
        };
        if (
          w >= 0 && w !== me &&
          (wrote[i] === epoch || (global && w < now.first))
        ) {
          found(i, w, true, 0, second);
        } else if (read[i] === epoch && reader[i] !== me) {
          found(i, reader[i], false, 1, second);
        } else if (read[i] === epoch && other[i] >= 0) {
          found(i, other[i], false, 2, second);
        } else if (
          global && firstReader[i] >= 0 && firstReader[i] < now.first
        ) {
          found(i, firstReader[i], false, 3, second);
        }
      }
      writer[i] = me;
      wrote[i] = epoch;
      beside[i] = Number(isBeside);
      if (!isBeside) kept[i] = epoch;
      keep(i, 0, here);
    },
  };
}
//# sourceMappingURL=races.ts.map
