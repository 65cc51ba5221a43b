/**
 * Runs a launch: workgroup after workgroup, from barrier to barrier.
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
import { type Barrier, barriers, type Invocation } from "./kernel.ts";
import { countOf, idOf, type Launch, sizeOf } from "./launch.ts";
import type { Cells } from "./memory.ts";
import { newNotes, type Note } from "./notes.ts";
import { Endless, newNow, type Now } from "./now.ts";
import { type RaceWatch, watchRaces } from "./races.ts";
import type { Access, FindingKind, Report } from "./report.ts";
import { placeOf, type Site } from "./site.ts";
import { type Grids, type Language, showInvocation, whereIs } from "./words.ts";

/** Cells by name. */
export type CellsByName = Readonly<Record<string, Cells>>;

/** What a program may need beside its memory. */
export interface Hooks {
  /** Who runs. */
  readonly now: Now;
  /** Tells of an index outside of a part of an array. */
  outside(
    does: Access["does"],
    array: string,
    part: string,
    index: number,
    length: number,
  ): void;
}

/** A kernel in some language, as a launch runs it. */
export interface Program {
  /** How remedies are written. */
  readonly language: Language;
  /** What a number of an array is called: out[3]. */
  label(array: string, i: number): string;
  /** Where the running access stands. */
  site(does: Access["does"]): Site;
  /** Whether shared memory keeps numbers of all types, and not only floats. */
  readonly exact?: boolean;
  /** Buffers whose reads do not count. */
  readonly uncounted?: ReadonlySet<string>;
  /** Gives what runs for each invocation. */
  bind(
    buffers: CellsByName,
    shared: CellsByName,
    hooks: Hooks,
  ): (id: Invocation) => unknown;
}

/** How many barriers' places are compared, in the first workgroups. */
const sites = 20_000;

/** A barrier costs as many steps as so many reads. */
const barrierSteps = 100;

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
        write: (i) => (does = "writes", races.write(i)),
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

  const tell = (
    kind: FindingKind,
    site: Site | undefined,
    message: (place: string) => string,
  ) =>
    findings.add(kind, "", () => site, (here): Note => ({
      kind,
      message: message(placeOf(here) && ` (${placeOf(here)})`),
    }));

  const each = countOf(grids.size);
  const count = countOf(grids.workgroups);
  let waits = 0;
  let started = 0;
  const { sites: before } = barriers;
  barriers.sites = sites;
  try {
    for (let w = 0; w < count; w++) {
      for (const { data } of locals) data.fill(0);
      now.first = w * each;
      now.began = ++now.sharedEpoch;
      now.globalEpoch++;
      started += each;
      runWorkgroup(w);
    }
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    const who = showInvocation(whereIs(now.invocation, grids), grids);
    tell(
      "endless",
      error.site,
      (place) =>
        `endless: ${who} has done ${steps} steps${place} and has not ended; ` +
        "look at the loop there: what ends it?",
    );
  } finally {
    barriers.sites = before;
    barriers.recent = [];
  }
  if (suspects) {
    for (const array of [...globals, ...locals]) {
      tellRaces(array);
    }
  }

  function runWorkgroup(w: number): void {
    const workgroup = idOf(w, grids.workgroups);
    const running: (Generator<Barrier, void, void> | undefined)[] = [];
    const left = new Float64Array(each).fill(steps);
    const waiting: (Barrier | undefined)[] = new Array(each);
    for (let round = 0;; round++) {
      let [here, ended] = [-1, -1];
      let apart = false;
      for (let i = 0; i < each; i++) {
        if (round > 0 && !running[i]) continue;
        now.invocation = now.first + i;
        now.steps = left[i];
        // The last barrier of an invocation that does not end has a place.
        if (left[i] < 2 * barrierSteps) barriers.sites = 1;
        const made = barriers.made;
        barriers.recent.length = 0;
        const first = round === 0 ? body(idAt(i, workgroup)) : undefined;
        if (isGenerator(first)) running[i] = first;
        const next = running[i]?.next();
        left[i] = now.steps - barrierSteps;
        const stops = next && !next.done ? next.value : undefined;
        const forgotten = barriers.made - made - (stops ? 1 : 0);
        if (forgotten > 0) forget(forgotten, stops);
        waiting[i] = stops;
        if (!stops) {
          running[i] = undefined;
          ended = i;
          continue;
        }
        checkBarrier(stops);
        if (left[i] < 0) throw new Endless(stops.site);
        if (here < 0) here = i;
        else if (!same(waiting[here]!, stops)) apart = true;
      }
      if (here < 0) return;
      if (ended >= 0 || apart) return diverge(here, ended, waiting);
      const { settles } = waiting[here]!;
      if (settles !== "global") now.sharedEpoch++;
      if (settles !== "shared") now.globalEpoch++;
      waits++;
    }
  }

  function idAt(i: number, workgroup: Invocation["workgroup"]): Invocation {
    const { size, workgroups } = grids;
    const local = idOf(i, size);
    const global = {
      x: workgroup.x * size.x + local.x,
      y: workgroup.y * size.y + local.y,
      z: workgroup.z * size.z + local.z,
    };
    return { global, local, workgroup, index: i, size, workgroups };
  }

  function diverge(
    here: number,
    ended: number,
    waiting: (Barrier | undefined)[],
  ): void {
    const who = (i: number) =>
      showInvocation(whereIs(now.first + i, grids), grids);
    const at = (i: number) => placeOf(waiting[i]?.site);
    const there = waiting.findIndex((other) =>
      other && !same(other, waiting[here]!)
    );
    const other = ended >= 0
      ? `${who(ended)} has ended`
      : `${who(there)} at another${at(there) && ` (${at(there)})`}`;
    tell(
      "divergent-barrier",
      waiting[here]!.site,
      (place) =>
        `barrier not reached by all: ${
          who(here)
        } waits at a barrier${place}, ` +
        `${other}; all invocations of a workgroup must come to the same ` +
        "barriers: put the condition around the work, not around the barrier",
    );
  }

  function forget(times: number, stops: Barrier | undefined): void {
    tell(
      "forgotten-yield",
      barriers.recent.find((site) => site !== stops?.site),
      (place) =>
        `barrier without yield: ${
          showInvocation(whereIs(now.invocation, grids), grids)
        } has made ${times} barrier${times > 1 ? "s" : ""}${place} at ` +
        "which it does not wait; write yield barrier(); in a function*",
    );
  }

  const { shared: inShared, global: inGlobal } = tallies;
  const all = [...globals, ...locals];
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

function isGenerator(x: unknown): x is Generator<Barrier, void, void> {
  return typeof (x as Generator | undefined)?.next === "function";
}

/** Whether two invocations wait at one barrier. */
function same(a: Barrier, b: Barrier): boolean {
  if (a.settles !== b.settles) return false;
  return !a.site || !b.site || placeOf(a.site) === placeOf(b.site);
}

function checkBarrier(stops: Barrier): void {
  if (typeof stops === "object" && "settles" in stops) return;
  throw new TypeError("a kernel yields barriers only: yield barrier();");
}
//# sourceMappingURL=run_launch.ts.map
