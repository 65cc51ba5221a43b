/**
 * What the engine promises beside its peers, as ratios of best times in one run.
 *
 * @module
 */
import type { Result } from "./compare.ts";
import { PEERS } from "./peers.ts";

/** A promise, and what was measured. */
export interface Verdict {
  readonly task: string;
  readonly peer: string;
  /** `time ÷ tfjs-wasm's`. */
  readonly what: string;
  readonly value: number;
  /** The most, or for a share the least. */
  readonly limit: number;
  readonly met: boolean;
}

/** The most that our time may be of that of the best JavaScript library with as many threads, or fewer. */
const BESIDE_JAVASCRIPT: Record<string, number> = {
  "matmul-64": 1,
  "matmul-512": 0.9,
  "mlp": 0.5,
  "lstm": 0.4,
  "charlm": 0.3,
  "elementwise": 0.8,
  "softmax": 0.8,
};

/** The same on a GPU. */
const BESIDE_WEBGPU: Record<string, number> = { "matmul-512": 0.5, "mlp": 1 };

/** Milliseconds to read a number from a GPU. */
const SCALAR_READ = 0.3;

/** The most that our time may be of PyTorch's with as many threads. */
const BESIDE_TORCH: Record<string, number> = {
  mlp: 2.5,
  lstm: 2.5,
  charlm: 3,
  "smallop-grad": 1,
};

/** The most that our time may be of our own at another task. */
const BESIDE_OURSELVES: Record<string, [task: string, limit: number]> = {
  "matmul-512-nt": ["matmul-512", 1.1],
  "matmul-512-tn": ["matmul-512", 1.1],
};

/** The least share of what 128-bit instructions can do. */
const OF_PEAK: Record<string, number> = { "matmul-512": 0.8 };

/** Milliseconds to start in, or so many times jax-js's. */
const STARTUP = { ms: 60, besideJax: 1.5 };

/** Holds results against every budget that can be judged by them. */
export function judge(results: readonly Result[]): Verdict[] {
  const timeOf = (task: string, peer: string) =>
    results.find((result) =>
      result.task === task && result.peer === peer && result.ok
    )?.min_ms ?? undefined;
  const verdicts: Verdict[] = [];
  const ratio = (
    { task, peer, min_ms }: Result,
    other: string,
    time: number | undefined,
    limit: number | undefined,
  ) => {
    if (time === undefined || limit === undefined || min_ms === null) return;
    const value = min_ms / time;
    const what = `time ÷ ${other}`;
    verdicts.push({ task, peer, what, value, limit, met: value <= limit });
  };
  for (const result of results) {
    const { task, peer, min_ms } = result;
    const own = PEERS.find(({ name }) => name === peer);
    if (own?.kind !== "descent" || !result.ok || min_ms === null) continue;
    const { threads } = own;
    const best = bestOther(results, task, threads);
    const most = threads === 0 ? BESIDE_WEBGPU : BESIDE_JAVASCRIPT;
    if (best) ratio(result, best.peer, best.min_ms!, most[task]);
    if (threads === 0 && task === "scalar-read") {
      const limit = SCALAR_READ;
      const met = min_ms <= limit;
      verdicts.push({ task, peer, what: "time", value: min_ms, limit, met });
    }
    const torch = `torch-${threads}`;
    ratio(result, torch, timeOf(task, torch), BESIDE_TORCH[task]);
    if (Object.hasOwn(BESIDE_OURSELVES, task)) {
      const [plain, limit] = BESIDE_OURSELVES[task];
      ratio(result, plain, timeOf(plain, peer), limit);
    }
    const least = timeOf(task, `simd-peak-${threads}`);
    if (least !== undefined && Object.hasOwn(OF_PEAK, task)) {
      const limit = OF_PEAK[task];
      const value = least / min_ms;
      const what = "share of the 128-bit peak";
      verdicts.push({ task, peer, what, value, limit, met: value >= limit });
    }
    if (threads > 0 && task === "startup") {
      const jax = timeOf(task, `jax-js-wasm-${threads}`) ?? 0;
      const limit = Math.max(STARTUP.ms, STARTUP.besideJax * jax);
      const what = `ms; ${STARTUP.ms} or ${STARTUP.besideJax} × jax-js`;
      const met = min_ms <= limit;
      verdicts.push({ task, peer, what, value: min_ms, limit, met });
    }
  }
  return verdicts;
}

function bestOther(
  results: readonly Result[],
  task: string,
  threads: number,
): Result | undefined {
  const others = PEERS.filter((peer) =>
    peer.kind === "javascript" && peer.threads <= threads &&
    (peer.threads === 0) === (threads === 0)
  ).map(({ name }) => name);
  return results
    .filter((result) =>
      result.task === task && result.ok && others.includes(result.peer)
    )
    .sort((a, b) => a.min_ms! - b.min_ms!)[0];
}
