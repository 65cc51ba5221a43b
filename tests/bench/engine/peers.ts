/**
 * Who is measured, and how each is started.
 *
 * @module
 */
import { fetchPackages } from "../../../tools/files/packages.ts";
import { YOUNG_GENERATION } from "../../../tools/run/young_generation.ts";

/** Something that computes the tasks in a process of its own. */
export interface Peer {
  readonly name: string;
  /** Program and arguments. */
  readonly command: readonly string[];
  /** How many threads it computes with; 0 on a GPU. */
  readonly threads: number;
  /** Whether it is ours, a library for JavaScript, or something else. */
  readonly kind: "descent" | "javascript" | "other";
}

/** A peer that cannot be measured here. */
export interface Skipped {
  readonly name: string;
  readonly why: string;
}

const PACKAGES = "tests/peers/deno.json";

function ours(
  name: string,
  file: string,
  threads: number,
  argument: number | string = threads,
): Peer {
  const kind = name.startsWith("descent") ? "descent" : "other";
  const path = `tests/bench/engine/${file}`;
  // As `deno task run` runs a chapter.
  const command = deno("deno.json", path, argument, YOUNG_GENERATION);
  return { name, kind, threads, command };
}

function theirs(
  name: string,
  file: string,
  threads: number,
  argument: number | string = threads,
): Peer {
  const command = deno(PACKAGES, `tests/peers/${file}`, argument);
  return { name, kind: "javascript", threads, command };
}

function deno(
  config: string,
  file: string,
  argument: number | string,
  ...more: string[]
): string[] {
  const flags = [
    ...["--quiet", "--no-prompt", "--no-check", "--allow-all"],
    ...more,
  ];
  return [
    Deno.execPath(),
    "run",
    ...flags,
    `--config=${config}`,
    file,
    `${argument}`,
  ];
}

/** All that can be asked for, in the order of the report. */
export const PEERS: readonly Peer[] = [
  ours("descent-1", "descent.ts", 1),
  ours("descent-2", "descent.ts", 2),
  theirs("jax-js-wasm-1", "jax.ts", 1),
  theirs("jax-js-wasm-2", "jax.ts", 2),
  theirs("tfjs-wasm", "tfjs.ts", 1, "wasm"),
  theirs("tfjs-cpu", "tfjs.ts", 1, "cpu"),
  ours("descent-webgpu", "descent.ts", 0, "webgpu"),
  theirs("jax-js-webgpu", "jax.ts", 0, "webgpu"),
  theirs("tfjs-webgpu", "tfjs.ts", 0, "webgpu"),
  theirs("numpy-ts", "numpy_ts.ts", 1),
  ...[1, 2].map((threads): Peer => ({
    name: `torch-${threads}`,
    kind: "other",
    threads,
    command: ["python3", "tests/peers/torch_peer.py", `${threads}`],
  })),
  {
    name: "sklearn",
    kind: "other",
    threads: 1,
    command: ["python3", "tests/peers/sklearn_peer.py"],
  },
  ours("naive-ts", "naive.ts", 1),
  ours("simd-peak-1", "simd_peak.ts", 1),
  ours("simd-peak-2", "simd_peak.ts", 2),
];

/** Sorts out who can be measured on this machine. */
export async function present(
  root: string,
  wanted: readonly Peer[],
): Promise<{ peers: Peer[]; skipped: Skipped[] }> {
  const peers: Peer[] = [];
  const skipped: Skipped[] = [];
  const pythons = new Map<string, Promise<string | undefined>>();
  for (const peer of wanted) {
    const { name, kind, command } = peer;
    if (kind === "javascript") {
      const missing = await fetchPackages(`${root}/${PACKAGES}`);
      if (missing) skipped.push({ name, why: missing.why });
      else peers.push(peer);
    } else if (command[0] === "python3") {
      const needed = name === "sklearn" ? "sklearn" : "torch";
      const found = pythons.get(needed) ?? pythonWith(needed);
      pythons.set(needed, found);
      const python = await found;
      if (python) {
        peers.push({ ...peer, command: [python, ...command.slice(1)] });
      } else {
        skipped.push({ name, why: `no python3 here has ${needed}` });
      }
    } else peers.push(peer);
  }
  return { peers, skipped };
}

async function pythonWith(needed: string): Promise<string | undefined> {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { success } = await new Deno.Command(python, {
      args: ["-c", `import ${needed}`],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).output().catch(() => ({ success: false }));
    if (success) return python;
  }
}
