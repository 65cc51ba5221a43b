/**
 * `deno task data`: which data files the course can load, where they are, and fetching them ahead of time.
 *
 * @module
 */
import { ROOT } from "../exercise/course.ts";
import { type DataAccess, dataAccess } from "../run/data_access.ts";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { nearest } from "../terminal/nearest.ts";
import { readEnv, type Screen } from "../terminal/screen.ts";
import { sizeText } from "../terminal/size_text.ts";
import { fit, wrap } from "../terminal/wrap.ts";
import { chooseFiles } from "./choose.ts";
import { contentOf } from "./content.ts";
import { listing } from "./listing.ts";
import {
  type DataFile,
  importLoader,
  type Loader,
  type Where,
  whereIs,
} from "./loader.ts";

const USAGE: Usage = {
  name: "data",
  synopsis: "[fetch] [CHAPTER | NAME]…",
  about:
    "Lists the data files that `run --real` loads, and where they are; with fetch, loads those that are not here yet. " +
    "No name means all.",
  words: 100,
  flags: {
    verify: {
      type: "boolean",
      about: "Reads what is in the cache and compares its SHA-256.",
    },
  },
  examples: [
    "deno task data                  # what there is",
    "deno task data fetch            # everything, the evening before",
    "deno task data fetch 2          # what chapter 2 needs",
    "deno task data fetch occupancy  # one set",
    "deno task data --verify         # is it still what it should be?",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const access = dataAccess(readEnv, readEnv("INIT_CWD") ?? Deno.cwd());
  const loader = await importLoader(ROOT);
  const [first, ...others] = args.words;
  if (first === "fetch") {
    if (args.has("verify")) {
      throw new UserError(
        "data: --verify goes without fetch; what fetch loads is verified anyway",
      );
    }
    const files = chooseFiles(loader.catalogue, others);
    return await fetchFiles(files, loader, access, screen);
  }
  if (first !== undefined && nearest(first, ["fetch"])) {
    throw new UserError(`data: "${first}"; did you mean fetch?`);
  }
  const files = chooseFiles(loader.catalogue, args.words);
  return args.has("verify")
    ? await verify(files, loader, access, screen)
    : await list(files, loader, access, screen);
}

async function list(
  files: readonly DataFile[],
  { addressProblem }: Loader,
  access: DataAccess,
  { paint, print, width }: Screen,
): Promise<ExitCode> {
  const { cache, mirror } = access;
  const problem = mirror && addressProblem(mirror);
  const asked = problem ? { cache } : access;
  const places = await Promise.all(files.map((file) => whereIs(file, asked)));
  const { lines: [head, ...lines], hasLicence } = listing(
    files,
    files.map((entry, i) => placeText(places[i], entry)),
    width(),
  );
  print(paint.dim(head));
  for (const [i, line] of lines.entries()) {
    print(
      places[i].place === "cache"
        ? line
        : places[i].place === "damaged"
        ? paint.red(line)
        : paint.yellow(line),
    );
  }
  print();
  const credits = files.map(({ credit, licence }) =>
    hasLicence ? credit : `${credit}; ${licence}`
  );
  for (const credit of new Set(credits)) {
    print(paint.dim(wrap(credit, { width: width(), indent: "" })));
  }
  print();
  print(`cache   ${cache}`);
  print(`mirror  ${mirror ?? "none; DESCENT_MIRROR names one"}`);
  if (problem) print(paint.yellow(fit(`        ${problem}`, width())));
  const missing = files.filter((_, i) => places[i].place !== "cache");
  if (missing.length > 0) {
    print();
    print(
      `${missing.length} of ${files.length} not in the cache: ${
        paint.cyan("deno task data fetch")
      } loads ${sizeText(sum(missing))}`,
    );
  }
  return 0;
}

function placeText({ place, arrived }: Where, { bytes }: DataFile): string {
  const text = place === "nowhere" ? "not here" : place;
  return arrived > 0
    ? `${text}, ${Math.floor(100 * arrived / bytes)} % arrived`
    : text;
}

async function fetchFiles(
  files: readonly DataFile[],
  { download, problemWith }: Loader,
  access: DataAccess,
  { paint, print }: Screen,
): Promise<ExitCode> {
  const failed: DataFile[] = [];
  // `Deno.exit` takes a progress line away; a signal alone would leave it there.
  Deno.addSignalListener("SIGINT", () => Deno.exit(130));
  for (const entry of files) {
    const here = await isRight(access.cache, entry, problemWith);
    try {
      if (!here) {
        await download(entry, {
          folder: access.cache,
          mirror: access.mirror ?? "",
        });
      }
      const kept = here || await isRight(access.cache, entry, problemWith);
      if (!kept) failed.push(entry);
      print(
        `${kept ? paint.green("✓") : paint.red("✗")} ${entry.file}  ${
          here
            ? "was here"
            : kept
            ? sizeText(entry.bytes)
            : `arrived, but ${access.cache} could not keep it`
        }`,
      );
    } catch (error) {
      if ((error as Error).name !== "DownloadError") throw error;
      // What helps is the same for all: say it once.
      const { message } = error as Error;
      const short = message.replace(/\nAny one of these helps:[^]*/, "");
      print(`${paint.red("✗")} ${failed.length === 0 ? message : short}`);
      failed.push(entry);
    }
  }
  if (failed.length === 0) return 0;
  print();
  print(
    `${failed.length} of ${files.length} could not be loaded; ${
      paint.cyan("deno task data fetch")
    } goes on from here`,
  );
  return 1;
}

async function verify(
  files: readonly DataFile[],
  { problemWith }: Loader,
  { cache }: DataAccess,
  { paint, print }: Screen,
): Promise<ExitCode> {
  let damaged = 0;
  for (const entry of files) {
    const content = await contentOf(cache, entry.file);
    const problem = content && await problemWith(content, entry);
    if (problem) damaged++;
    print(
      content === undefined
        ? paint.dim(`○ ${entry.file}  not in the cache`)
        : problem
        ? `${paint.red("✗")} ${entry.file}  ${problem}`
        : `${paint.green("✓")} ${entry.file}`,
    );
  }
  if (damaged === 0) return 0;
  print();
  print(
    `${damaged} damaged; ${paint.cyan("deno task data fetch")} replaces them`,
  );
  return 1;
}

async function isRight(
  cache: string,
  entry: DataFile,
  problemWith: Loader["problemWith"],
): Promise<boolean> {
  const content = await contentOf(cache, entry.file);
  return content !== undefined &&
    await problemWith(content, entry) === undefined;
}

function sum(files: readonly DataFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

if (import.meta.main) await runCommand(USAGE, main);
