/**
 * Runs Deno in a process of its own: what hangs or crashes there takes nobody along, and what drivers print stays there.
 *
 * @module
 */

/** What a process did. */
export interface Ran {
  readonly success: boolean;
  readonly out: string;
  /** Without colours, without `error: `. */
  readonly err: string;
}

/** Runs a program to its end, or kills it when `signal` says so; then it throws the signal's reason. */
export async function runDeno(
  args: readonly string[],
  options: {
    readonly cwd: string;
    readonly signal: AbortSignal;
    readonly env?: Readonly<Record<string, string>>;
    readonly command?: string;
  },
): Promise<Ran> {
  const { cwd, signal, env, command = Deno.execPath() } = options;
  signal.throwIfAborted();
  const child = new Deno.Command(command, {
    args: [...args],
    cwd,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const kill = () => {
    try {
      child.kill("SIGKILL");
    } catch {
      // It has ended.
    }
  };
  signal.addEventListener("abort", kill);
  try {
    const { success, stdout, stderr } = await child.output();
    signal.throwIfAborted();
    const decoder = new TextDecoder();
    return {
      success,
      out: decoder.decode(stdout).trim(),
      err: plain(decoder.decode(stderr)),
    };
  } finally {
    signal.removeEventListener("abort", kill);
  }
}

function plain(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/\u001b\[[0-9;]*m/g, "").replace(/^error: /, "").trim();
}
