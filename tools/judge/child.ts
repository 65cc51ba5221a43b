/**
 * A process with no permissions that runs a learner's module beside its driver. It dies with its owner: its stdin
 * ends when we do, what is still busy then is ended by the limit on processor time, and an orderly exit kills it.
 *
 * @module
 */
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { environment, underLimits } from "./limits.ts";

/** Node's modules lead nowhere: they need no permission, and some lead to Deno's internals (see `child/confine.ts`). */
const NO_NODE = ((): string => {
  const nowhere =
    "data:text/javascript,throw new TypeError('an exercise may not import this')";
  const names = builtinModules.flatMap((name) =>
    name.startsWith("node:") ? [name] : [name, `node:${name}`]
  );
  const imports = Object.fromEntries(names.map((name) => [name, nowhere]));
  return `data:application/json,${
    encodeURIComponent(JSON.stringify({ imports }))
  }`;
})();

const FLAGS = [
  "run",
  "--no-prompt",
  "--no-config",
  "--no-lock",
  "--no-remote",
  "--no-npm",
  "--cached-only",
  "--no-code-cache",
  "--no-check",
  "--quiet",
  `--import-map=${NO_NODE}`,
  "--v8-flags=--max-old-space-size=256",
  "--deny-read",
  "--deny-write",
  "--deny-net",
  "--deny-env",
  "--deny-sys",
  "--deny-run",
  "--deny-ffi",
  "--deny-import",
];
/** Seconds of processor time for a whole run, and KiB of data; 512 MiB do not start. */
const LIMITS = { cpuSeconds: 30, dataKiB: 1024 * 1024 };
/** KiB of data where a driver of the machine's may be at work too, such as a GPU's. */
const ROOMY = 4 * 1024 * 1024;

const living = new Set<Child>();
globalThis.addEventListener("unload", () => {
  for (const child of living) child.kill();
});

/** A running child, with its standard streams. */
export class Child {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  /** Its end; never rejects. */
  readonly ended: Promise<Deno.CommandStatus>;
  #running = true;

  private constructor(process: Deno.ChildProcess, signal?: AbortSignal) {
    this.#process = process;
    this.#writer = process.stdin.getWriter();
    this.#reader = process.stdout.getReader();
    this.#writer.closed.catch(() => {});
    const abort = () => this.kill();
    signal?.addEventListener("abort", abort);
    living.add(this);
    this.ended = process.status.finally(() => {
      this.#running = false;
      living.delete(this);
      signal?.removeEventListener("abort", abort);
    });
  }

  /**
   * Starts a driver.
   *
   * @param driver path of its main module
   * @param signal kills it
   * @param roomy whether it may use more memory
   */
  static start(driver: string, signal?: AbortSignal, roomy = false): Child {
    signal?.throwIfAborted();
    const { command, args } = underLimits(
      [...FLAGS, resolve(driver)],
      roomy ? { ...LIMITS, dataKiB: ROOMY } : LIMITS,
    );
    const process = new Deno.Command(command, {
      args,
      clearEnv: true,
      env: environment(),
      // A child may ask where it is: not where we are.
      cwd: Deno.build.os === "windows" ? undefined : "/",
      stdin: "piped",
      stdout: "piped",
      // Deno prints with an uncaught error a line of whatever file its source map names.
      stderr: "null",
    }).spawn();
    return new Child(process, signal);
  }

  /** Sends text; a child that is gone takes none, which shows when nothing more can be read. */
  async write(text: string): Promise<void> {
    try {
      await this.#writer.write(
        new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>,
      );
    } catch { /* it has ended */ }
  }

  /** Waits for more of what it prints; `null` at the end. */
  async read(): Promise<Uint8Array | null> {
    try {
      const { value, done } = await this.#reader.read();
      return done ? null : value;
    } catch {
      return null;
    }
  }

  /** Kills it at once. */
  kill(): void {
    if (!this.#running) return;
    try {
      this.#process.kill("SIGKILL");
    } catch { /* it has just ended */ }
  }

  /** Kills it and waits until it is gone. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.kill();
    await this.ended;
    await Promise.allSettled([this.#writer.close(), this.#reader.cancel()]);
  }

  /**
   * What the system says of it: seconds of processor time so far, and whether its main thread waits for something.
   *
   * @returns `null` where the system does not say, or it is gone
   */
  usage(): { cpuSeconds: number; asleep: boolean } | null {
    if (Deno.build.os !== "linux" || !this.#running) return null;
    try {
      const stat = Deno.readTextFileSync(`/proc/${this.#process.pid}/stat`);
      // After the name in parentheses: state, then ten fields, then user and system time in hundredths of a second.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return {
        cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100,
        asleep: fields[0] === "S",
      };
    } catch {
      return null;
    }
  }
}
