/**
 * Runs a launch, workgroup after workgroup.
 *
 * @module
 */
import {
  type Tally,
  tellOutside,
  tellRaces,
  type Watched,
  watchedCells,
} from "./cells.ts";
import { barriers } from "./kernel.ts";
import { countOf, type Launch, sizeOf } from "./launch.ts";
import { newNotes } from "./notes.ts";
import { Endless, newNow } from "./now.ts";
import type { Program } from "./program.ts";
import { type RaceWatch, watchRaces } from "./races.ts";
import type { Access, Report } from "./report.ts";
import { runWorkgroup } from "./run_workgroup.ts";
import { placeOf } from "./site.ts";
import { troubleOf } from "./trouble.ts";
import type { Grids } from "./words.ts";

/** How many barriers' places are compared, in the first workgroups. */
const sites = 20_000;

/** Cells by array, whose accesses are to be remembered with their places. */
export type Suspects = ReadonlyMap<string, ReadonlySet<number>>;

/** What a run has found; races are still numbers. */
export interface Run {
  /** What is told. */
  readonly report: Report;
  /** Races by array. */
  readonly races: ReadonlyMap<string, RaceWatch>;
  /** Names of the arrays that were written. */
  readonly written: ReadonlySet<string>;
}

/**
 * Runs a launch once.
 *
 * @param suspects cells that had races in a run before
 */
export function runLaunch(
  program: Program,
  launch: Launch,
  suspects?: Suspects,
): Run {
  const grids: Grids = {
    size: sizeOf("size", launch.size),
    workgroups: sizeOf("workgroups", launch.workgroups, 0),
  };
  const now = newNow();
  const [findings, warnings] = [newNotes(placeOf), newNotes(placeOf)];
  const tallies: Record<"shared" | "global", Tally> = {
    shared: { reads: 0, writes: 0 },
    global: { reads: 0, writes: 0 },
  };
  const watch = (
    name: string,
    data: Watched["data"],
    memory: "shared" | "global",
    writable: boolean,
  ): Watched => {
    const cells = suspects?.get(name);
    let does: Access["does"] = "reads";
    const site = (i: number) => cells?.has(i) ? program.site(does) : undefined;
    const races = watchRaces(data.length, now, memory, cells && site);
    return {
      name,
      data,
      memory,
      writable,
      tally: program.uncounted?.has(name)
        ? { reads: 0, writes: 0 }
        : tallies[memory],
      races: {
        ...races,
        read: (i) => (does = "reads", races.read(i)),
        write: (i, beside) => (does = "writes", races.write(i, beside)),
      },
      now,
      findings,
      warnings,
      grids,
      language: program.language,
      label: (i) => program.label(name, i),
      site: program.site,
    };
  };
  const { buffers, shared = {}, writable, steps = 1e6 } = launch;
  const globals = Object.entries(buffers).map(([name, data]) =>
    watch(name, data, "global", writable?.includes(name) ?? true)
  );
  const locals = Object.entries(shared).map(([name, length]) =>
    watch(
      name,
      program.exact ? new Float64Array(length) : new Float32Array(length),
      "shared",
      true,
    )
  );
  const named = (arrays: Watched[]) =>
    Object.fromEntries(arrays.map((each) => [each.name, watchedCells(each)]));
  const body = program.bind(named(globals), named(locals), {
    now,
    outside: (does, array, part, i, length) =>
      tellOutside(
        {
          now,
          grids,
          findings,
          language: program.language,
          site: program.site,
        },
        does,
        { name: array, part, length, index: i, shown: String(i) },
      ),
  });

  const trouble = troubleOf(findings, now, grids);
  const run = { ...trouble, grids, now, steps, body };
  const each = countOf(grids.size);
  let [waits, started] = [0, 0];
  const { sites: before, made } = barriers;
  barriers.sites = sites;
  try {
    for (let w = 0; w < countOf(grids.workgroups); w++) {
      for (const { data } of locals) data.fill(0);
      started += each;
      waits += runWorkgroup(w, run);
    }
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    trouble.endless(error, steps);
  } finally {
    barriers.sites = before;
    barriers.recent = [];
  }
  if (barriers.made - made > sites) {
    const kind = "compared-in-part";
    const message = `barriers compared in part: of the first ${sites} waits ` +
      "all places were compared, then those of two invocations each time; " +
      "launch fewer workgroups, or less work for each, to compare all";
    warnings.add(kind, "", () => undefined, () => ({ kind, message }));
  }

  const all = [...globals, ...locals];
  if (suspects) { for (const array of all) tellRaces(array); }
  const { shared: inShared, global: inGlobal } = tallies;
  return {
    races: new Map(all.map(({ name, races }) => [name, races])),
    written: new Set(
      all.filter(({ races }) => races.written()).map(({ name }) => name),
    ),
    report: {
      findings: findings.list(),
      warnings: warnings.list(),
      counts: {
        reads: inGlobal.reads,
        writes: inGlobal.writes,
        sharedReads: inShared.reads,
        sharedWrites: inShared.writes,
        barriers: waits,
        invocations: started,
      },
    },
  };
}
//# sourceMappingURL=run_launch.ts.map
