/**
 * How processes that touch a learner's file are started: nothing of our environment, no cache, and limits of the
 * operating system on processor time and memory.
 *
 * @module
 */
import { fileURLToPath } from "node:url";

/** What the operating system enforces. */
export interface Limits {
  /** Seconds of processor time, after which the system kills the process; this ends orphans too. */
  readonly cpuSeconds: number;
  /** Most KiB of data, Linux only: typed arrays and WebAssembly escape V8's own limit. */
  readonly dataKiB: number;
}

const posix = Deno.build.os !== "windows";

/** Wraps a Deno command so that it runs under limits, where the system has them. */
export function underLimits(
  args: readonly string[],
  limits: Limits,
): { command: string; args: string[] } {
  if (!posix) return { command: Deno.execPath(), args: [...args] };
  // One call each: dash takes one limit at a time and says nothing. One that fails is stricter already.
  const data = Deno.build.os === "linux" ? ` ulimit -d ${limits.dataKiB};` : "";
  // The shell is replaced by Deno, which keeps its pid.
  const script =
    `ulimit -c 0; ulimit -t ${limits.cpuSeconds};${data} exec "$0" "$@"`;
  return { command: "/bin/sh", args: ["-c", script, Deno.execPath(), ...args] };
}

/**
 * The whole environment of such a process. `DENO_DIR` is a plain file, so that nothing a child stores (localStorage,
 * caches, compiled code) outlives it.
 */
export function environment(): Record<string, string> {
  const plain: Record<string, string> = {
    DENO_DIR: fileURLToPath(import.meta.url),
    DENO_NO_UPDATE_CHECK: "1",
    DENO_NO_PACKAGE_JSON: "1",
    DENO_EMIT_CACHE_MODE: "disable",
  };
  if (posix) return plain;
  for (const name of ["SystemRoot", "TEMP"]) {
    plain[name] = Deno.env.get(name) ?? "";
  }
  return plain;
}
