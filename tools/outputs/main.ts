/**
 * The command line of `deno task outputs`.
 *
 * @module
 */
import { build } from "../tangle/build.ts";
import { parseCourse, readCourse } from "../tangle/course.ts";
import { replaceFiles } from "../tangle/files.ts";
import { CourseError, Findings, formatFinding } from "../tangle/place.ts";
import { apply, plan, readVocabulary } from "../tangle/tangle.ts";
import { runBlocks } from "./blocks.ts";
import { recordOutcomes } from "./record.ts";
import { runAll } from "./run.ts";

const USAGE =
  `deno task outputs             run the blocks whose output is part of the text, and record it
deno task outputs 2           of chapter 2 only
deno task outputs --volatile  those with times and real data too`;

async function main(args: string[]): Promise<number> {
  if (args.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const volatile = args.includes("--volatile");
  const rest = args.filter((arg) => arg !== "--volatile");
  if (rest.length > 1 || rest.some((arg) => !/^(\d{1,2}|[a-z])$/.test(arg))) {
    console.error(`can't read ${rest.join(" ")}\n\n${USAGE}`);
    return 2;
  }
  const root = Deno.cwd();
  const texts = readCourse(root);
  const course = parseCourse(texts);
  const { names } = build(course, { vocabulary: readVocabulary() });
  const findings = new Findings();
  const prefix = rest[0]?.padStart(/\d/.test(rest[0]) ? 2 : 1, "0");
  const runs = runBlocks(course, findings)
    .filter((run) =>
      (volatile || !run.volatile) &&
      (!prefix || run.block.source.name.startsWith(`${prefix}-`))
    );
  findings.throwIfAny();
  if (
    prefix &&
    !course.files.some(({ source }) => source.name.startsWith(`${prefix}-`))
  ) {
    const names = new Set(course.files.map(({ source }) => source.name));
    console.error(
      `there is no chapter ${rest[0]}; there are ${[...names].join(", ")}`,
    );
    return 2;
  }
  const outcomes = await runAll(root, runs, names);
  const paths = new Map(
    [...texts].map(([name, text]) => [`course/${name}`, text]),
  );
  const recorded = recordOutcomes(root, paths, outcomes);
  await replaceFiles(root, recorded.files);
  for (const { path } of recorded.files) console.log(`wrote ${path}`);
  if (recorded.files.some(({ path }) => path.endsWith(".md"))) {
    // Learners read a copy of the chapter, and outputs stand in it too.
    const planned = await plan(root);
    await apply(planned, root);
    for (const { path } of planned.changed) console.log(`wrote ${path}`);
  }
  for (const finding of recorded.findings) {
    console.error(formatFinding(finding));
  }
  console.log(
    `${outcomes.length} blocks run, ${recorded.files.length} files changed`,
  );
  return recorded.findings.length > 0 ? 1 : 0;
}

try {
  Deno.exit(await main(Deno.args));
} catch (error) {
  if (!(error instanceof CourseError)) throw error;
  console.error(error.message);
  Deno.exit(1);
}
