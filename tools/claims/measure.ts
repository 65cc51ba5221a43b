/**
 * One run of a claim's program, in a process of its own.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import type { Claim, Need, Result } from "./claim.ts";

/** Seconds that one seed may take, unless its claim says otherwise. */
const USUAL_LIMIT = 600;

/** A run that gave no result. */
export class MeasureError extends Error {
  override name = "MeasureError";
}

/**
 * Measures one seed.
 *
 * @param path the program, from the root
 * @throws {MeasureError} with the first line of what went wrong
 */
export async function measureSeed(
  root: string,
  path: string,
  claim: Pick<Claim, "data" | "needs" | "limit">,
  seed: number,
): Promise<Result> {
  const mark = crypto.randomUUID();
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-check",
      "--no-prompt",
      `--config=${root}/deno.json`,
      "--allow-read",
      // Loaders keep what they fetch.
      ...(claim.data ? ["--allow-write", "--allow-net", "--allow-env"] : []),
      ...(claim.needs ? ["--allow-run"] : []),
      new URL("./run_claim.ts", import.meta.url).href,
      pathToFileURL(`${root}/${path}`).href,
      String(seed),
      mark,
    ],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const { code, stdout, stderr, late } = await outputWithin(
    child,
    claim.limit ?? USUAL_LIMIT,
  );
  const decoder = new TextDecoder();
  if (late) {
    throw new MeasureError(
      `seed ${seed}: no result after ${late} s; export const limit = … for more`,
    );
  }
  if (code !== 0) {
    const error = decoder.decode(stderr).trim();
    const where = /\(?((?:course|lib|tests)\/[^\s()]+:\d+:\d+)\)?/.exec(error);
    const line = error.replace(/^error: (Uncaught )?(\(in promise\) )?/, "")
      .split("\n")[0];
    throw new MeasureError(
      `seed ${seed}: ${line || `it ended with ${code}`}${
        where ? ` (at ${where[1]})` : ""
      }`,
    );
  }
  const text = decoder.decode(stdout).split(mark)[1];
  return checkResult(JSON.parse(text ?? "null"), seed);
}

/** A child's output. It is killed when it takes too long, and when this process is told to end. */
async function outputWithin(child: Deno.ChildProcess, seconds: number) {
  let late: number | undefined;
  const kill = () => child.kill("SIGKILL");
  const timer = setTimeout(() => {
    late = seconds;
    kill();
  }, seconds * 1000);
  const ended = () => {
    kill();
    Deno.exit(143);
  };
  const listens = Deno.build.os !== "windows";
  if (listens) Deno.addSignalListener("SIGTERM", ended);
  try {
    const output = await child.output();
    return {
      code: output.code,
      stdout: output.stdout,
      stderr: output.stderr,
      late,
    };
  } finally {
    clearTimeout(timer);
    if (listens) Deno.removeSignalListener("SIGTERM", ended);
  }
}

function checkResult(value: unknown, seed: number): Result {
  const good = typeof value === "object" && value !== null &&
    !Array.isArray(value) && Object.keys(value).length > 0 &&
    Object.values(value).every((number) => Number.isFinite(number));
  if (!good) {
    throw new MeasureError(
      `seed ${seed}: measure() gave ${
        JSON.stringify(value)
      }; expected an object of finite numbers`,
    );
  }
  return value as Result;
}

/** Whether the program that a claim needs is on this machine. */
export async function isMet(need: Need | undefined): Promise<boolean> {
  if (!need) return true;
  try {
    const { success } = await new Deno.Command(need.command[0], {
      args: need.command.slice(1),
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch {
    return false;
  }
}
