/**
 * The command line of `deno task outputs`.
 *
 * @module
 */
import { build } from "../tangle/build.ts";
import {
  byPath,
  type Course,
  parseCourse,
  readCourse,
} from "../tangle/course.ts";
import { printFindings, runCourseCommand } from "../tangle/course_command.ts";
import { replaceFiles } from "../tangle/files.ts";
import { Findings } from "../tangle/place.ts";
import { apply, plan, readVocabulary } from "../tangle/tangle.ts";
import { type Arguments, type Usage, UserError } from "../terminal/command.ts";
import { startProgress } from "../terminal/progress.ts";
import type { Screen } from "../terminal/screen.ts";
import { runBlocks } from "./blocks.ts";
import { recordOutcomes } from "./record.ts";
import { runAll } from "./run.ts";

const USAGE: Usage = {
  name: "outputs",
  synopsis: "[CHAPTER]",
  about:
    "Runs the blocks whose output is part of the text, and records what they print and draw: of all chapters, or of one.",
  words: 1,
  flags: {
    volatile: {
      type: "boolean",
      about: "Those with times and real data too.",
    },
  },
  examples: ["deno task outputs 2", "deno task outputs 2 --volatile"],
};

async function main(args: Arguments, screen: Screen): Promise<number> {
  const root = Deno.cwd();
  const texts = readCourse(root);
  const course = parseCourse(texts);
  const prefix = prefixOf(args.words[0], course);
  const { names } = build(course, { vocabulary: readVocabulary() });
  const findings = new Findings();
  const runs = runBlocks(course, findings)
    .filter((run) =>
      (args.has("volatile") || !run.volatile) &&
      (!prefix || run.block.source.name.startsWith(prefix))
    );
  findings.throwIfAny();
  using progress = startProgress({ linesInPipe: true });
  const outcomes = await runAll(root, runs, names, progress);
  progress.close();
  const before = byPath(texts);
  const recorded = recordOutcomes(root, before, outcomes);
  const now = byPath(readCourse(root));
  const isEdited = ({ path }: { path: string }) =>
    now.get(path) !== before.get(path);
  const files = recorded.files.filter((file) => !isEdited(file));
  const edited = recorded.files.filter(isEdited);
  await replaceFiles(root, files);
  for (const { path } of files) screen.print(`wrote ${path}`);
  if (files.some(({ path }) => path.endsWith(".md"))) {
    // Learners read a copy of the chapter, and outputs stand in it too.
    const planned = await plan(root);
    await apply(planned, root, { command: "outputs" });
    for (const { path } of planned.changed) screen.print(`wrote ${path}`);
  }
  printFindings(recorded.findings);
  screen.print(
    `${outcomes.length} blocks run, ${files.length} files changed`,
  );
  for (const { path } of edited) {
    screen.print(
      `${path} was edited meanwhile, and stays as it is; run deno task outputs again`,
    );
  }
  return recorded.findings.length + edited.length > 0 ? 1 : 0;
}

/** What the names of the chapter's files start with: `02-` for `2`, `a-` for an appendix. */
function prefixOf(word: string | undefined, course: Course) {
  if (word === undefined) return undefined;
  const prefix = `${word.padStart(/^\d/.test(word) ? 2 : 1, "0")}-`;
  const names = new Set(course.files.map(({ source }) => source.name));
  if ([...names].some((name) => name.startsWith(prefix))) return prefix;
  throw new UserError(
    `outputs: there is no chapter ${word}; these exist:`,
    [...names].map((name) => `  ${name}`).join("\n"),
  );
}

if (import.meta.main) await runCourseCommand(USAGE, main);
