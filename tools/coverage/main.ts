/**
 * `deno task coverage`: which lines of the chapters' code the tests run.
 *
 * @module
 */
import { isAbsolute, relative, resolve } from "node:path";
import { leadsOutTo } from "../files/inside.ts";
import { isThere } from "../files/is_there.ts";
import { runCourseCommand } from "../tangle/course_command.ts";
import { ensureMaps } from "../tangle/maps.ts";
import { buildCourse, plan } from "../tangle/tangle.ts";
import {
  type Arguments,
  type ExitCode,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import { nearest } from "../terminal/nearest.ts";
import { startProgress } from "../terminal/progress.ts";
import { openScreen, readEnv, type Screen } from "../terminal/screen.ts";
import { type BlockCoverage, chapterCounts, coverBlocks } from "./blocks.ts";
import { lcovText } from "./lcov.ts";
import { measure } from "./measure.ts";
import { printReport } from "./report.ts";

/** The folders of tests that import `lib/` in their own process. */
const TESTS = ["tests/course", "tests/lib"];

const USAGE: Usage = {
  name: "coverage",
  synopsis: "[CHAPTER | PATH] [-- FLAGS OF deno test]",
  about:
    "Runs the tests of lib/ and tells, by block of the chapters, which lines they ran. Exercises are judged in processes of their own, which do not count.",
  words: 1,
  passAfterDashes: true,
  flags: {
    lcov: {
      type: "string",
      value: "FILE",
      about: "Writes lcov with the chapters' lines too, for editors.",
    },
  },
  examples: [
    "deno task coverage",
    "deno task coverage 2",
    "deno task coverage lib/perceptron",
    "deno task coverage --lcov lcov.info",
  ],
};

async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const root = Deno.cwd();
  const lcov = args.get("lcov");
  const target = lcov === undefined ? undefined : writable(root, lcov);
  const { course, build } = buildCourse(root);
  const planned = await plan(root, { built: build });
  const stale = planned.changed.find(({ path }) => path.startsWith("lib/"));
  if (stale !== undefined) {
    throw new UserError(
      `coverage: ${stale.path} differs from its chapter; run \`deno task tangle\` first`,
    );
  }
  const files = planned.files.filter(({ path }) => /^lib\/.*\.ts$/.test(path));
  const wanted = selector(args.words[0], [
    ...course.files.filter(({ source }) => !source.isKit)
      .map(({ source }) => source.path),
    ...files.map(({ path }) => path),
  ]);
  await ensureMaps(root);
  using progress = startProgress({ total: 1, linesInPipe: true });
  const { counts, failure } = await progress.track(
    "running the tests",
    () =>
      measure(
        root,
        TESTS.filter((path) => isThere(`${root}/${path}`)),
        files.map(({ path }) => path),
        args.rest,
      ),
  );
  progress.close();
  const blocks = coverBlocks(course, files, counts).filter(wanted);
  printReport(blocks, screen);
  if (target !== undefined) {
    Deno.writeTextFileSync(target, lcovText(chapterCounts(blocks)));
  }
  if (failure === undefined) return 0;
  const errors = openScreen("stderr");
  errors.print(failure);
  errors.print("coverage: the tests failed, so what ran may not be all");
  return 1;
}

/** Which blocks a word means: a chapter's by its number, name or path, or those of a file or folder of `lib/`. */
function selector(
  word: string | undefined,
  paths: readonly string[],
): (one: BlockCoverage) => boolean {
  if (word === undefined) return () => true;
  const plain = word.replace(/^\.\//, "").replace(/\/$/, "");
  const number = /^\d{1,2}$/.test(plain) ? Number(plain) : undefined;
  const names = (path: string) =>
    path === plain || path.startsWith(`${plain}/`) ||
    path === `course/${plain}` || path === `course/${plain}.md` ||
    path.replace(/^course\/\w+-/, "") === `${plain}.md` ||
    number !== undefined &&
      number === Number(/^course\/(\d\d)-/.exec(path)?.[1]);
  if (!paths.some(names)) {
    const near = nearest(plain, paths);
    throw new UserError(
      `coverage: there is no chapter and no file of lib/ "${word}"${
        near ? `; did you mean ${near}?` : ""
      }`,
    );
  }
  return ({ block, file }) => names(block.source.path) || names(file);
}

/** Where the lcov goes. What is there already has to be lcov: a slip of the hand shall not cost a text. */
function writable(root: string, file: string): string {
  const path = resolve(readEnv("INIT_CWD") ?? root, file);
  const inside = relative(root, path).replaceAll("\\", "/");
  const outside = inside.startsWith("../") || isAbsolute(inside)
    ? undefined
    : leadsOutTo(root, inside);
  if (outside !== undefined) {
    throw new UserError(
      `coverage: ${file} is a link out of this folder, to ${outside}; name another file`,
    );
  }
  if (isThere(path)) {
    const info = Deno.statSync(path);
    if (info.isDirectory) {
      throw new UserError(`coverage: ${file} is a folder; name a file`);
    }
    if (
      info.isFile &&
      !/^(TN:.*|SF:.*|\s*)(\n|$)/.test(Deno.readTextFileSync(path))
    ) {
      throw new UserError(
        `coverage: ${file} is there and holds no lcov; name another file`,
      );
    }
  }
  return path;
}

if (import.meta.main) await runCourseCommand(USAGE, main);
