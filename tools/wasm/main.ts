/**
 * `deno task wasm`: fetches the compiler, the first time, then compiles the kernels of the fast backend.
 *
 * @module
 */
import { dirname } from "node:path";
import { fetchPackages, type Missing } from "../files/packages.ts";
import { type ExitCode, runCommand, UserError } from "../terminal/command.ts";
import type { Arguments, Usage } from "../terminal/command.ts";
import { startProgress } from "../terminal/progress.ts";
import type { Screen } from "../terminal/screen.ts";
import { MODULES } from "../compiled/builds.ts";

const FOLDER = import.meta.dirname as string;
const ROOT = dirname(dirname(FOLDER));
const CONFIG = `${FOLDER}/deno.json`;

const USAGE: Usage = {
  name: "wasm",
  synopsis: "",
  about: `Compiles lib/backend/wasm/kernels/ to ${MODULES}/.`,
  words: 0,
  flags: {},
  examples: ["deno task wasm"],
};

async function main(_: Arguments, screen: Screen): Promise<ExitCode> {
  using progress = startProgress({ total: 1 });
  const missing = await progress.track(
    "packages",
    () =>
      fetchPackages(
        CONFIG,
        () => screen.print("Fetching the compiler, this once (about 100 MB)"),
      ),
  );
  progress.close();
  if (missing) throw cannotFetch(missing);
  Deno.mkdirSync(`${ROOT}/${MODULES}`, { recursive: true });
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "--quiet", "--no-prompt", "--no-check", "--cached-only"],
      ...["--config", CONFIG],
      ...["--allow-read", `--allow-write=${MODULES}`, "--allow-env"],
      `${FOLDER}/compile.ts`,
    ],
    cwd: ROOT,
    stdin: "null",
  }).spawn();
  return (await child.status).code;
}

function cannotFetch({ fault, why }: Missing): UserError {
  const help = fault === "network"
    ? "; connect to a network and run it again"
    : "";
  return new UserError(`wasm: the compiler can't be fetched: ${why}${help}`);
}

if (import.meta.main) await runCommand(USAGE, main);
