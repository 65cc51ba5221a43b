/**
 * `deno task mirror DIR`: everything that a room needs from the network, in a folder; with `--serve`, for the room.
 *
 * @module
 */
import { resolve } from "node:path";
import { importLoader } from "../data/loader.ts";
import { ROOT } from "../exercise/course.ts";
import { dataAccess } from "../run/data_access.ts";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { readEnv, type Screen } from "../terminal/screen.ts";
import { claimFolder } from "./claim.ts";
import { type Content, fill, writeLists } from "./fill.ts";
import { denoPackages, lockedPackages } from "./packages.ts";
import { serve } from "./serve.ts";
import { stockShelf } from "./shelf.ts";

const NPM = "https://registry.npmjs.org";

const USAGE: Usage = {
  name: "mirror",
  synopsis: "DIR",
  about:
    "Fills a folder, such as a stick, with the data files and the npm packages of the course. With --serve, a room loads both from this computer.",
  words: 1,
  flags: {
    serve: { type: "boolean", about: "Serves the folder until Ctrl-C." },
    port: {
      type: "string",
      about: "Where to serve: 8000 if nothing is said, 0 for any free one.",
      value: "N",
    },
    deno: {
      type: "boolean",
      about: "Deno itself too, for people who have Node.js: about 260 MB.",
    },
  },
  examples: [
    "deno task mirror /media/stick           # fill it, with a network",
    "deno task mirror /media/stick --serve   # serve it, without one",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const [word] = args.words;
  if (word === undefined) {
    throw new UserError("mirror: which folder?", "deno task mirror DIR");
  }
  if (word.trim() === "") {
    throw new UserError(
      "mirror: the folder's name is empty; is a variable not set?",
      "deno task mirror DIR",
    );
  }
  const port = portOf(args);
  const cwd = readEnv("INIT_CWD") ?? Deno.cwd();
  const folder = resolve(cwd, word);
  const loader = await importLoader(ROOT);
  const content = await contentOf(loader.catalogue, args.has("deno"));
  const isListed = await claimFolder(folder, ROOT);
  const missing = await makeComplete(folder, content, loader, cwd, screen);
  if (!isListed) await writeLists(folder, content);
  if (!args.has("serve")) return missing.length === 0 ? 0 : 1;
  const { shelf } = await stockShelf(folder, content, loader.problemWith);
  await serve(shelf, port, screen);
  return 0;
}

function portOf(args: Arguments): number {
  const text = args.get("port");
  if (text === undefined) return 8000;
  if (!args.has("serve")) {
    throw new UserError("mirror: --port goes with --serve");
  }
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new UserError(
      `mirror: --port must be a whole number from 0 to 65535, got "${text}"`,
    );
  }
  return Number(text);
}

async function contentOf(
  files: Content["files"],
  withDeno: boolean,
): Promise<Content> {
  const lock = await Deno.readTextFile(`${ROOT}/deno.lock`);
  const deno = withDeno ? Deno.version.deno : undefined;
  const packages = lockedPackages(lock);
  return {
    files,
    packages: [...packages, ...(deno ? denoPackages(deno) : [])],
    deno,
  };
}

/** Fetches what the folder does not have. Nothing is asked of the network when it has everything. */
async function makeComplete(
  folder: string,
  content: Content,
  loader: Awaited<ReturnType<typeof importLoader>>,
  cwd: string,
  screen: Screen,
): Promise<string[]> {
  const { print, paint } = screen;
  const before = await stockShelf(folder, content, loader.problemWith);
  const all = content.files.length + content.packages.length;
  if (before.missing.length === 0) {
    print(`${paint.green("✓")} ${folder} has all ${all} files and packages`);
    return [];
  }
  const access = dataAccess(readEnv, cwd);
  const registry = readEnv("NPM_CONFIG_REGISTRY") || NPM;
  const missing = await fill(
    folder,
    content,
    loader,
    access.mirror === folder ? { cache: access.cache } : access,
    registry,
    screen,
  );
  print();
  print(
    missing.length === 0
      ? `${folder} has all ${all} files and packages`
      : `${
        paint.red(`${missing.length} of ${all} are missing`)
      }; with a network, run it again: what is there stays`,
  );
  return missing;
}

if (import.meta.main) await runCommand(USAGE, main);
