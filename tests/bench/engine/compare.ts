/**
 * Measures tasks and peers side by side: for each task the peers take turns, several rounds, so that a machine that is
 * busy for a while is busy for all. In each turn every peer first gets its numbers back into the caches, with the clock
 * stopped.
 *
 * @module
 */
import type { Progress } from "../../../tools/terminal/progress.ts";
import { killPeers, PeerError, PeerProcess } from "./peer_process.ts";
import type { Peer, Skipped } from "./peers.ts";
import { TASKS } from "./tasks.ts";

/** What came of one task at one peer. */
export interface Result {
  readonly task: string;
  readonly peer: string;
  /** The best and the middle one of all samples; null if there is none. */
  readonly min_ms: number | null;
  readonly median_ms: number | null;
  /** Billions of floating-point operations per second in the best sample. */
  readonly gflops: number | null;
  /** Whether every result was right. */
  readonly ok: boolean;
  /** What went wrong. */
  readonly problem?: string;
}

/** How carefully to measure. */
export interface Care {
  readonly rounds: number;
  /** Samples of each round. */
  readonly samples: number;
  /** How long a sample takes at least, in milliseconds; and how long runs before the first. */
  readonly sample: number;
  /** How long to wait for an answer, in milliseconds. */
  readonly patience: number;
}

/** For people. */
export const CAREFUL: Care = {
  rounds: 9,
  samples: 3,
  sample: 15,
  patience: 60_000,
};

/** What takes longer than this, in milliseconds, is measured in few rounds. */
const SLOW = 500;
const FEW = 3;

/** Runs of a sample at most. */
const MOST_RUNS = 10_000;

/** A peer with what is known about the task under way. */
interface Runner {
  readonly peer: Peer;
  readonly times: number[];
  warm: number;
  runs: number;
  samples: number;
  rounds: number;
  problem?: string;
  cannot?: boolean;
}

/** A peer that says that it is not there. */
class MissingError extends Error {}

/** Measures every task at every peer that can do it. */
export async function compare(
  root: string,
  tasks: readonly string[],
  peers: readonly Peer[],
  progress?: Progress,
  care: Care = CAREFUL,
): Promise<{ results: Result[]; skipped: Skipped[] }> {
  const processes = new Map<string, PeerProcess>();
  const results: Result[] = [];
  const skipped: Skipped[] = [];
  progress?.add(tasks.length * peers.length * care.rounds);
  addEventListener("unload", killPeers);
  try {
    for (const task of tasks) {
      const only = TASKS.find(({ name }) => name === task)?.only;
      const runners = peers.map((peer): Runner => ({
        peer,
        times: [],
        warm: 0,
        runs: 1,
        samples: 1,
        rounds: care.rounds,
        cannot: only?.test(peer.name) === false ||
          skipped.some(({ name }) => name === peer.name),
      }));
      const step = async (runner: Runner, work: () => Promise<void>) => {
        const why = await attempt(runner, processes, work);
        if (why !== undefined) skipped.push({ name: runner.peer.name, why });
      };
      const sample = (runner: Runner) =>
        task === "startup"
          ? startUp(root, runner, care)
          : ask(root, task, runner, processes, care);
      for (const runner of runners.filter(({ cannot }) => !cannot)) {
        await step(runner, () => warmUp(runner, () => sample(runner), care));
      }
      for (let round = 0; round < care.rounds; round++) {
        for (const runner of runners) {
          const { problem, cannot, rounds, peer } = runner;
          const what = `${task} ${peer.name}`;
          progress?.begin(what);
          if (!problem && !cannot && round < rounds) {
            await step(runner, async () => {
              runner.times.push(...await sample(runner));
            });
          }
          progress?.finish(what);
        }
      }
      results.push(
        ...runners.filter(({ cannot }) => !cannot).map((runner) =>
          resultOf(task, runner)
        ),
      );
    }
    return { results, skipped };
  } finally {
    killPeers();
    removeEventListener("unload", killPeers);
  }
}

/** Once for the caches, then a few times to see how long it takes. */
async function warmUp(
  runner: Runner,
  sample: () => Promise<readonly number[]>,
  care: Care,
): Promise<void> {
  let [ms] = await sample();
  if (runner.cannot) return;
  if (ms < SLOW && care.rounds > 1) {
    runner.runs = runsFor(4 * care.sample, ms);
    [ms] = await sample();
  }
  runner.runs = runsFor(care.sample, ms);
  if (ms > SLOW) runner.rounds = Math.min(FEW, care.rounds);
  else {
    runner.samples = care.samples;
    runner.warm = Math.min(MOST_RUNS, Math.floor(care.sample / ms));
  }
}

function runsFor(time: number, ms: number): number {
  return Math.max(1, Math.min(MOST_RUNS, Math.ceil(time / ms)));
}

/**
 * Does something with a peer; what goes wrong there stays there.
 *
 * @returns why the peer is not there, if it says so
 */
async function attempt(
  runner: Runner,
  processes: Map<string, PeerProcess>,
  work: () => Promise<void>,
): Promise<string | undefined> {
  try {
    await work();
  } catch (error) {
    if (error instanceof MissingError) {
      runner.cannot = true;
      processes.delete(runner.peer.name);
      return error.message;
    }
    if (!(error instanceof PeerError)) throw error;
    runner.problem = error.message;
    // The next task starts it anew.
    processes.get(runner.peer.name)?.end();
    processes.delete(runner.peer.name);
  }
}

/** Milliseconds of one run, in each sample. */
async function ask(
  root: string,
  task: string,
  runner: Runner,
  processes: Map<string, PeerProcess>,
  { patience }: Care,
): Promise<readonly number[]> {
  const { peer, warm, runs, samples } = runner;
  let process = processes.get(peer.name);
  if (!process) {
    process = started(peer, root);
    processes.set(peer.name, process);
    checkThere(await process.next(patience));
  }
  const answer = await process.ask(
    { task, warm, runs, samples },
    patience,
  );
  if (answer.cannot) runner.cannot = true;
  const problem = answer.error ?? answer.wrong;
  if (problem !== undefined) throw new PeerError(problem);
  return answer.ms ?? [];
}

/** Milliseconds from the start of the process to its first product. */
async function startUp(
  root: string,
  runner: Runner,
  { patience }: Care,
): Promise<readonly number[]> {
  if (/^(simd-peak|sklearn)/.test(runner.peer.name)) {
    runner.cannot = true;
    return [];
  }
  const start = performance.now();
  const process = started(runner.peer, root, ["startup"]);
  checkThere(await process.next(patience));
  const ms = performance.now() - start;
  const { wrong } = await process.next(patience) as { wrong?: string };
  process.end();
  if (wrong !== undefined) throw new PeerError(wrong);
  return [ms];
}

function started(
  peer: Peer,
  root: string,
  more: readonly string[] = [],
): PeerProcess {
  try {
    return new PeerProcess(peer, root, more);
  } catch (error) {
    throw new PeerError(`${peer.command[0]} cannot be started: ${error}`);
  }
}

/** @throws {MissingError} if a peer's first line says that it is not there */
function checkThere(line: unknown): void {
  if (typeof line === "object" && line !== null && "missing" in line) {
    throw new MissingError(String(line.missing));
  }
}

function resultOf(task: string, { peer, times, problem }: Runner): Result {
  const flops = TASKS.find(({ name }) => name === task)!.flops;
  const sorted = [...times].sort((a, b) => a - b);
  const ok = problem === undefined && sorted.length > 0;
  const [best, middle] = ok
    ? [sorted[0], sorted[sorted.length >> 1]]
    : [null, null];
  return {
    task,
    peer: peer.name,
    min_ms: best && digits(best, 4),
    median_ms: middle && digits(middle, 4),
    gflops: best && flops && digits(flops / best / 1e6, 3),
    ok,
    ...(problem !== undefined && { problem }),
  };
}

function digits(value: number, count: number): number {
  return Number(value.toPrecision(count));
}
