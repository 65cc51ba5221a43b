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
import { table } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import { chooseFiles } from "./choose.ts";
import {
  type DataFile,
  importLoader,
  type Loader,
  type Where,
  whereIs,
} from "./loader.ts";
import { sizeText } from "./size_text.ts";

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
    : await list(files, access, screen);
}

async function list(
  files: readonly DataFile[],
  access: DataAccess,
  { paint, print, width }: Screen,
): Promise<ExitCode> {
  const places = await Promise.all(files.map((file) => whereIs(file, access)));
  const rows = files.map((entry, i) => [
    entry.file,
    sizeText(entry.bytes),
    entry.licence,
    entry.chapters.join(", "),
    placeText(places[i], entry),
  ]);
  const [head, ...lines] = table(
    [["file", "size", "licence", "chapters", "where"], ...rows],
    "lrlll",
  ).split("\n");
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
  for (const credit of new Set(files.map(({ credit }) => credit))) {
    print(paint.dim(wrap(credit, { width: width(), indent: "" })));
  }
  print();
  print(`cache   ${access.cache}`);
  print(`mirror  ${access.mirror ?? "none; DESCENT_MIRROR names one"}`);
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
    const path = `${access.cache}/${entry.file}`;
    const here = await isRight(path, entry, problemWith);
    try {
      if (!here) {
        await download(entry, {
          folder: access.cache,
          mirror: access.mirror ?? "",
        });
      }
      const kept = here || await isRight(path, entry, problemWith);
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
    const content = await contentOf(`${cache}/${entry.file}`);
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
  path: string,
  entry: DataFile,
  problemWith: Loader["problemWith"],
): Promise<boolean> {
  const content = await contentOf(path);
  return content !== undefined &&
    await problemWith(content, entry) === undefined;
}

async function contentOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function sum(files: readonly DataFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

if (import.meta.main) await runCommand(USAGE, main);
