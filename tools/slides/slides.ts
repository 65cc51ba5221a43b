/**
 * `deno task slides`: fetches the packages that render decks, the first time, then renders.
 *
 * @module
 */
import { dirname } from "node:path";
import { fetchPackages, type Missing } from "../files/packages.ts";
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
const CONFIG = `${FOLDER}/deno.json`;

async function main({ words }: Arguments, screen: Screen): Promise<ExitCode> {
  await havePackages(screen);
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--no-prompt", "--no-check", "--cached-only"],
      ...["--config", CONFIG],
      ...["--allow-read", "--allow-write=slides/dist", "--allow-env"],
      `${FOLDER}/main.ts`,
      ...words,
    ],
    cwd: ROOT,
    stdin: "null",
  }).spawn();
  return (await child.status).code;
}

/** Throws a `UserError` where the packages are neither here nor to be had. */
async function havePackages(screen: Screen): Promise<void> {
  using progress = startProgress({ total: 1 });
  const missing = await progress.track(
    "packages",
    () =>
      fetchPackages(
        CONFIG,
        () =>
          screen.print("Fetching what renders slides, this once (about 15 MB)"),
      ),
  );
  progress.close();
  if (missing) throw cannotFetch(missing);
}

/** Names the true cause: a network that is not there, or a place that can't be written. */
export function cannotFetch({ fault, why }: Missing): UserError {
  const what = "slides: the packages that render slides can't be";
  if (fault === "network") {
    return new UserError(
      `${what} fetched; connect to a network and run it again`,
      `  ${why}`,
    );
  }
  return fault === "place"
    ? new UserError(
      `${what} stored: ${why}; make the place writable and run it again`,
    )
    : new UserError(`${what} installed: ${why}`);
}

if (import.meta.main) await runCommand(USAGE, main);
