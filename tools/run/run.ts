/**
 * `deno task run 2`: a chapter's payoff, in a process that may touch only what it needs.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { ROOT } from "../exercise/course.ts";
import { prepareMaps } from "../exercise/maps.ts";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { openScreen, readEnv, type Screen } from "../terminal/screen.ts";
import { dataAccess, dataFlags } from "./data_access.ts";
import { findPayoff } from "./payoffs.ts";
import { YOUNG_GENERATION } from "./young_generation.ts";

/** What `DESCENT_BACKEND` may name. */
const BACKENDS = ["wasm", "reference", "webgpu", "auto"];

const USAGE: Usage = {
  name: "run",
  synopsis: "CHAPTER [ARGUMENTS]",
  about:
    "Runs what a chapter builds up to. Further arguments go to the chapter's program.",
  words: 1,
  passOn: true,
  flags: {
    real: {
      type: "boolean",
      about: "On real data, downloaded once, instead of simulated.",
    },
    mine: {
      type: "boolean",
      about: "On your own modules that pass, the reference for the rest.",
    },
  },
  examples: [
    "deno task run 2",
    "deno task run 2 --real",
    "deno task run 2 --mine",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  // Behind `--` a flag of ours is still ours.
  const given = (flag: string) =>
    args.has(flag) || args.rest.includes(`--${flag}`);
  const payoff = findPayoff(ROOT, args.words[0]);
  await prepareMaps(ROOT, openScreen("stderr").print);
  // Learners who run the reference do not load the judge.
  const mine = given("mine")
    ? await (await import("./mine.ts")).prepareMine(ROOT, payoff, screen)
    : undefined;
  if (mine === "interrupted") return 130;
  using copies = mine;
  const real = given("real");
  const access = dataAccess(readEnv, readEnv("INIT_CWD") ?? Deno.cwd());
  const backend = readEnv("DESCENT_BACKEND");
  if (backend && !BACKENDS.includes(backend)) {
    throw new UserError(
      `DESCENT_BACKEND=${backend}: expected ${BACKENDS.join(", ")}`,
    );
  }
  const flags = real ? dataFlags(access) : { read: [], write: [], other: [] };
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-check",
      "--no-prompt",
      YOUNG_GENERATION,
      `--config=${ROOT}/deno.json`,
      // The copies are gone after the run: nothing of them is worth a cache.
      ...(copies
        ? [`--import-map=${copies.importMap}`, "--no-code-cache"]
        : []),
      // The child runs in the root.
      permission("read", [".", ...flags.read]),
      ...(flags.write.length > 0 ? [permission("write", flags.write)] : []),
      ...flags.other,
      ...(backend
        ? [
          "--allow-env=DESCENT_BACKEND",
          `--preload=${ROOT}/lib/backend/start.ts`,
        ]
        : []),
      `${ROOT}/tools/run/launch.ts`,
      pathToFileURL(`${ROOT}/${payoff}`).href,
      ...(real ? ["--real"] : []),
      ...args.rest.filter((word) => !["--real", "--mine"].includes(word)),
    ],
    cwd: ROOT,
    env: {
      DESCENT_CACHE: access.cache,
      ...(access.mirror ? { DESCENT_MIRROR: access.mirror } : {}),
    },
  }).spawn();
  forwardSignals(child);
  // A signal counts as 128 and its number.
  const { code } = await child.status;
  return code;
}

/** Ctrl-C ends the chapter's program, and with it this one. */
function forwardSignals(child: Deno.ChildProcess): void {
  const names: Deno.Signal[] = Deno.build.os === "windows"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const name of names) {
    Deno.addSignalListener(name, () => {
      try {
        child.kill(name);
      } catch {
        // It has gone already.
      }
    });
  }
}

/** A flag for some folders. Deno has no way to write a path with a comma: then it is for all. */
function permission(kind: "read" | "write", paths: readonly string[]): string {
  const list = paths.some((path) => path.includes(","))
    ? ""
    : `=${paths.join(",")}`;
  return `--allow-${kind}${list}`;
}

if (import.meta.main) await runCommand(USAGE, main);
