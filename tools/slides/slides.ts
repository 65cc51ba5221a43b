/**
 * `deno task slides`: fetches the packages that render decks, the first time, then renders.
 *
 * @module
 */
import { dirname } from "node:path";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  UserError,
} from "../terminal/command.ts";
import { startProgress } from "../terminal/progress.ts";
import type { Screen } from "../terminal/screen.ts";
import { USAGE } from "./usage.ts";

const FOLDER = import.meta.dirname as string;
const ROOT = dirname(dirname(FOLDER));
const CONFIG = ["--config", `${FOLDER}/deno.json`];

async function main({ words }: Arguments, screen: Screen): Promise<ExitCode> {
  await fetchPackages(screen);
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--no-prompt", "--no-check", "--cached-only"],
      ...CONFIG,
      ...["--allow-read", "--allow-write=slides/dist", "--allow-env"],
      `${FOLDER}/main.ts`,
      ...words,
    ],
    cwd: ROOT,
    stdin: "null",
  }).spawn();
  return (await child.status).code;
}

/** Throws a `UserError` where they are neither here nor to be had. */
async function fetchPackages(screen: Screen): Promise<void> {
  const install = ["install", "--quiet", "--frozen", ...CONFIG];
  if ((await deno([...install, "--cached-only"])).success) return;
  screen.print("Fetching what renders slides, this once (about 15 MB)");
  using progress = startProgress({ total: 1 });
  const { success, text } = await progress.track(
    "packages",
    () => deno(install),
  );
  progress.close();
  if (success) return;
  throw new UserError(
    "slides: the packages that render slides can't be fetched; connect to a network and run it again",
    `  ${firstLine(text)}`,
  );
}

async function deno(args: string[]) {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: FOLDER,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  return { success, text: new TextDecoder().decode(stderr) };
}

function firstLine(text: string): string {
  const line = text.split("\n").find((line) => line.startsWith("error")) ?? "";
  return line.replace(/^error: /, "");
}

if (import.meta.main) await runCommand(USAGE, main);
