/**
 * Everything that checks may look at. Tests put something else in its place.
 *
 * @module
 */
import { resolve } from "node:path";
import { readEnv } from "../terminal/screen.ts";
import { type DataAccess, dataAccess } from "../run/data_access.ts";
import { packagesMissing } from "./finding.ts";
import { type Ran, runDeno } from "./own_process.ts";

/** A data file as the loaders know it. */
export interface DataFile {
  /** Path in the cache and in a mirror. */
  readonly file: string;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A machine, a clone on it, and what can be asked of both. */
export interface Conditions {
  /** Absolute path of the clone. */
  readonly root: string;
  readonly os: string;
  readonly arch: string;
  /** Version of the Deno that runs this. */
  readonly deno: string;
  env(name: string): string | undefined;
  /** Cache and mirror, as the loaders find them. */
  readonly data: DataAccess;
  /** The data files of the course; in an own process, since the engine is not ours to import. */
  dataFiles(): Promise<readonly DataFile[]>;
  /** Whether every package of the lockfile is in Deno's cache; the reason if not. Asked once. */
  packages(): Promise<{ readonly here: boolean; readonly reason: string }>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** Runs Deno in an own process, which dies with `signal`. */
  runDeno(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Free bytes where a path is, or will be. */
  freeBytes(path: string): Promise<number>;
  /** Ends when this check's time is over, and on Ctrl-C. */
  readonly signal: AbortSignal;
}

/** How an own process runs. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Another program than this Deno. */
  readonly command?: string;
  readonly signal?: AbortSignal;
}

/** The same conditions for one check, whose time is limited. */
export function limited(at: Conditions, signal: AbortSignal): Conditions {
  return {
    ...at,
    signal,
    runDeno: (args, options) => at.runDeno(args, { signal, ...options }),
  };
}

/** The conditions of this process. */
export function realConditions(root: string, signal: AbortSignal): Conditions {
  let packages: ReturnType<Conditions["packages"]> | undefined;
  let files: Promise<readonly DataFile[]> | undefined;
  const packagesHere = () => packages ??= lookForPackages(root, signal);
  const readFiles = async () => {
    try {
      return await readDataFiles(root, signal);
    } catch (error) {
      throw (await packagesHere()).here ? error : packagesMissing();
    }
  };
  return {
    root,
    os: Deno.build.os,
    arch: Deno.build.arch,
    deno: Deno.version.deno,
    env: readEnv,
    data: dataAccess(readEnv, readEnv("INIT_CWD") ?? Deno.cwd()),
    dataFiles: () => files ??= readFiles(),
    packages: packagesHere,
    fetch: (url, init) => fetch(url, init),
    runDeno: (args, options) =>
      runDeno(args, { signal, ...options, cwd: root }),
    freeBytes,
    signal,
  };
}

async function lookForPackages(root: string, signal: AbortSignal) {
  const args = ["install", "--quiet", "--cached-only", "--frozen"];
  const { success, err } = await runDeno(args, { cwd: root, signal });
  return { here: success, reason: err };
}

async function readDataFiles(
  root: string,
  signal: AbortSignal,
): Promise<readonly DataFile[]> {
  const args = [
    "run",
    "--quiet",
    "--no-prompt",
    "--no-check",
    "--cached-only",
    `--config=${root}/deno.json`,
    "--allow-read",
    probe("data_files.ts"),
    root,
  ];
  const { success, out, err } = await runDeno(args, { cwd: root, signal });
  if (!success) throw new Error(err.split("\n")[0] || "the list is not there");
  return JSON.parse(out);
}

/** Path of a program that runs in an own process. */
export function probe(name: string): string {
  return resolve(import.meta.dirname!, "probes", name);
}

async function freeBytes(path: string): Promise<number> {
  const { statfsSync } = await import("node:fs");
  for (let place = path;; place = resolve(place, "..")) {
    try {
      const { bavail, bsize } = statfsSync(place);
      return bavail * bsize;
    } catch (error) {
      const { code } = error as { code?: string };
      const up = code === "ENOENT" || code === "ENOTDIR";
      if (!up || resolve(place, "..") === place) throw error;
    }
  }
}
