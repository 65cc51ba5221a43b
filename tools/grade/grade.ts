/**
 * `deno task grade`: judges a folder of submissions.
 *
 * @module
 */
import { resolve } from "node:path";
import { readCourse, ROOT, select } from "../exercise/course.ts";
import { abortOnInterrupt } from "../terminal/interrupt.ts";
import { prepareMaps } from "../exercise/maps.ts";
import {
  type Arguments,
  drawSeed,
  type ExitCode,
  runCommand,
  seedOf,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { openScreen, readEnv, type Screen } from "../terminal/screen.ts";
import { loadWriter } from "./formats.ts";
import { gradeAll } from "./grade_all.ts";
import { cannotWrite, OutputFiles, prepareOutput } from "./output.ts";
import type { GradeRun, SubmissionResult } from "./result.ts";
import { ResultStore } from "./store.ts";
import { listSubmissions } from "./submissions.ts";
import { printable } from "./intake.ts";

const USAGE: Usage = {
  name: "grade",
  synopsis: "DIR",
  about:
    "Judges every submission in DIR, one sub-folder each, by the checks of one chapter. Run it again to go on after a stop.",
  words: 1,
  flags: {
    chapter: { type: "string", value: "N", about: "The chapter: 2." },
    out: {
      type: "string",
      value: "OUT",
      about: "A folder for the results, outside DIR.",
    },
    format: {
      type: "string",
      value: "FORMAT",
      about: "csv, which is also the default.",
    },
    seed: {
      type: "string",
      value: "N",
      about: "Draws the same cases as the run that printed this seed.",
    },
  },
  examples: [
    "deno task grade submissions --chapter 2 --out results --format csv",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const [shownDir] = args.words;
  const shownOut = args.get("out");
  const example =
    "for instance: deno task grade submissions --chapter 2 --out results";
  if (!shownDir) {
    throw new UserError(`grade: which folder of submissions? ${example}`);
  }
  if (!shownOut) {
    throw new UserError(
      `grade: --out is missing: a folder for the results; ${example}`,
    );
  }
  const word = args.get("chapter");
  if (!word) throw new UserError(`grade: --chapter is missing; ${example}`);
  const writer = await loadWriter(args.get("format") ?? "csv");
  const { chapter, exercise } = select(readCourse(ROOT), word);
  if (exercise) {
    throw new UserError(
      `grade: --chapter ${word} is one exercise; a chapter is graded as a whole: --chapter ${chapter.number}`,
    );
  }
  const givenSeed = seedOf(args, "grade");

  const signal = abortOnInterrupt();
  const cwd = readEnv("INIT_CWD") ?? Deno.cwd();
  const { names, ignored } = listSubmissions(resolve(cwd, shownDir), shownDir);
  const dir = Deno.realPathSync(resolve(cwd, shownDir));
  const out = prepareOutput(dir, resolve(cwd, shownOut), shownOut);
  const store = new ResultStore(out, chapter.name);
  const seed = givenSeed ?? store.readSeed() ?? drawSeed();
  try {
    store.writeSeed(seed);
  } catch (error) {
    throw cannotWrite(shownOut, error);
  }
  if (ignored.length > 0) {
    screen.print(
      screen.paint.dim(
        `not submissions, ignored: ${ignored.map(printable).join(", ")}`,
      ),
    );
  }

  await prepareMaps(ROOT, openScreen("stderr").print);
  const run: GradeRun = { chapter, seed, count: names.length };
  const { tally, kept, finished } = await gradeAll({
    root: ROOT,
    dir,
    names,
    store,
    run,
    signal,
    screen,
  });
  if (!finished) {
    screen.print(
      `Stopped after ${tally.submissions} of ${names.length} submissions. The same command goes on from there.`,
    );
    return 130;
  }
  const files = new OutputFiles(out);
  await writer.write(run, readAll(store, names), (file) => files.open(file));
  files.commit();

  screen.print();
  screen.print(tally.text(run, screen));
  screen.print();
  const reused = kept > 0 ? ` (${kept} as before)` : "";
  screen.print(
    `${names.length} ${
      names.length === 1 ? "submission" : "submissions"
    }${reused}; ${tally.complete} with everything passed. Seed ${seed}.`,
  );
  if (tally.withNotes > 0) {
    screen.print(`${tally.withNotes} with notes: see the summary.`);
  }
  for (const file of writer.files(run)) {
    screen.print(
      `wrote ${screen.paint.cyan(`${shownOut.replace(/\/$/, "")}/${file}`)}`,
    );
  }
  if (tally.broken === 0) return 0;
  screen.print(
    screen.paint.red(
      `${tally.broken} could not be judged, for a bug of ours; the same command tries them again.`,
    ),
  );
  return 2;
}

/** Reads results back one by one, so that memory does not grow with their number. */
async function* readAll(
  store: ResultStore,
  names: readonly string[],
): AsyncGenerator<SubmissionResult> {
  for (const name of names) {
    const result = await store.read(name);
    if (!result) {
      throw new Error(
        `the result of ${name} has vanished from the output folder`,
      );
    }
    yield result;
  }
}

if (import.meta.main) await runCommand(USAGE, main);
