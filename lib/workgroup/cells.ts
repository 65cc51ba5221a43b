/**
 * Arrays whose accesses are counted and checked.
 *
 * @module
 */
import type { Numbers } from "./launch.ts";
import type { Cells } from "./memory.ts";
import type { Notes } from "./notes.ts";
import { Endless, type Now } from "./now.ts";
import type { RaceWatch } from "./races.ts";
import type { Access } from "./report.ts";
import { placeOf, type Site } from "./site.ts";
import { type Grids, type Language, showAccess, whereIs } from "./words.ts";

/** What is counted while a simulation runs. */
export interface Tally {
  /** How many reads. */
  reads: number;
  /** How many writes. */
  writes: number;
}

/** An array, and all that watches it. */
export interface Watched {
  /** As the kernel calls it. */
  readonly name: string;
  /** Its numbers. */
  readonly data: Numbers | Float64Array;
  /** Where it lies. */
  readonly memory: "shared" | "global";
  /** Whether it may be written. */
  readonly writable: boolean;
  /** Where its accesses are counted. */
  readonly tally: Tally;
  /** What finds its races. */
  readonly races: RaceWatch;
  /** Who runs. */
  readonly now: Now;
  /** Where mistakes go. */
  readonly findings: Notes;
  /** Where warnings go. */
  readonly warnings: Notes;
  /** The grids of the launch. */
  readonly grids: Grids;
  /** How remedies are written. */
  readonly language: Language;
  /** What the numbers are called: out[3]. */
  label(i: number): string;
  /** Where the running access stands. */
  site(does: Access["does"]): Site;
}

/** Makes cells that check each access. */
export function watchedCells(array: Watched): Cells {
  const { name, data, memory, tally, races, now } = array;
  const length = data.length;
  const access = (does: Access["does"], site?: Site): Access => ({
    does,
    ...whereIs(now.invocation, array.grids),
    place: placeOf(site),
  });

  const outside = (does: Access["does"], index: number, shown: string) =>
    tellOutside(array, does, { name, part: name, length, index, shown });

  const unwritten = (i: number) =>
    array.warnings.add(
      "uninitialised-shared",
      name,
      () => array.site("reads"),
      (site) => {
        const here = access("reads", site);
        const kind = "uninitialised-shared";
        const message =
          `read before it is written: ${
            showAccess(here, array.label(i), array.grids)
          }, which no invocation of the workgroup has written yet; WGSL begins ` +
          "shared memory with 0, CUDA and Metal with anything: write it first";
        return { kind, array: name, index: i, accesses: [here], message };
      },
    );

  const readOnly = (i: number) =>
    array.findings.add(
      "read-only",
      name,
      () => array.site("writes"),
      (site) => {
        const here = access("writes", site);
        const message =
          `read-only: ${
            showAccess(here, array.label(i), array.grids)
          }, but ${name} may only be read; write to another buffer, or launch ` +
          `with ${name} among the writable ones`;
        return {
          kind: "read-only",
          array: name,
          index: i,
          accesses: [here],
          message,
        };
      },
    );

  return {
    length,
    read(i, shown) {
      if (--now.steps < 0) throw new Endless(array.site("reads"));
      tally.reads++;
      if (!(i >= 0 && i < length && i % 1 === 0)) {
        outside("reads", i, shown);
        return 0;
      }
      if (memory === "shared" && !races.writtenSince(i, now.began)) {
        unwritten(i);
      }
      races.read(i);
      return data[i];
    },
    write(i, value, shown) {
      if (--now.steps < 0) throw new Endless(array.site("writes"));
      tally.writes++;
      if (!(i >= 0 && i < length && i % 1 === 0)) {
        return outside("writes", i, shown);
      }
      if (!array.writable) return readOnly(i);
      races.write(i);
      data[i] = value;
    },
    touch(i) {
      if (i < length && array.writable) races.write(i, true);
    },
  };
}

/** An index outside of an array, or of a part of one. */
export interface Outside {
  /** As the kernel calls it. */
  readonly name: string;
  /** What the index stands behind: tile, or tile[3]. */
  readonly part: string;
  /** How many there are. */
  readonly length: number;
  /** The index as a number. */
  readonly index: number;
  /** The index as it was written. */
  readonly shown: string;
}

/** Tells of an access that is not in an array. */
export function tellOutside(
  { now, grids, findings, language, site }: Pick<
    Watched,
    "now" | "grids" | "findings" | "language" | "site"
  >,
  does: Access["does"],
  { name, part, length, index, shown }: Outside,
): void {
  findings.add("out-of-bounds", `${name} ${does}`, () => site(does), (here) => {
    const access: Access = {
      does,
      ...whereIs(now.invocation, grids),
      place: placeOf(here),
    };
    const what = showAccess(access, `${part}[${shown}]`, grids);
    const remedy = index % 1 !== 0
      ? `an index must be a whole number from 0 to ${length - 1}`
      : `${
        length === 0
          ? `${part} is empty`
          : `${part} has ${length} numbers, 0 to ${length - 1}`
      }; ${
        index >= 2 ** 31
          ? "a u32 that falls below 0 begins again from above"
          : `guard the access, if (i < ${
            language.lengthOf(part, length)
          }), or make ` +
            "the array as long as its invocations need"
      }`;
    return {
      kind: "out-of-bounds",
      array: name,
      index,
      accesses: [access],
      message: `out of bounds: ${what}; ${remedy}`,
    };
  });
}

/** Writes both accesses of each race out, equal places together. */
export function tellRaces(array: Watched): void {
  const { name, races, grids, language, memory } = array;
  const tell = ({ invocation, writes, site }: {
    invocation: number;
    writes: boolean;
    site?: Site;
  }): Access => ({
    does: writes ? "writes" : "reads",
    ...whereIs(invocation, grids),
    place: placeOf(site),
  });
  for (const { index, first, second, together } of races.races) {
    const accesses = [tell(first), tell(second)];
    const pair = accesses.map(({ does, place }) => `${does} ${place}`);
    array.findings.add(
      "race",
      name,
      () => ({ place: `${pair.sort().join(", ")} ${together}` }),
      () => {
        const whole = first.beside || second.beside;
        const label = array.label(index);
        const what = whole ? label.replace(/\.\w$/, "") : label;
        const message = `race: ${showAccess(accesses[0], what, grids)}, ${
          showAccess(accesses[1], "it", grids)
        }, and nothing says which comes first${
          whole ? " (to set one component may write the whole vector)" : ""
        }; ${
          together
            ? memory === "shared"
              ? `put a barrier between the two, ${language.barrier(memory)}`
              : "let each invocation write numbers of its own, or put a " +
                `barrier between the two, ${language.barrier(memory)}`
            : "workgroups cannot wait for each other: let each write " +
              "numbers of its own, and put them together in a second launch"
        }`;
        return { kind: "race", array: name, index, accesses, message };
      },
    );
  }
}
//# sourceMappingURL=cells.ts.map
