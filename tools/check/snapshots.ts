/**
 * Whether the engine after each chapter stands alone: it builds, type-checks, and passes that chapter's own tests.
 *
 * @module
 */
import { isThere } from "../files/is_there.ts";
import { type Mapping, originOf } from "../tangle/align.ts";
import type { SourceFile } from "../tangle/chapter.ts";
import type { Course } from "../tangle/course.ts";
import { CourseError, type Finding, type Place } from "../tangle/place.ts";
import { mappingsOf } from "../tangle/render.ts";
import { type Snapshot, writeSnapshot } from "../tangle/snapshot.ts";
import { type Context, deno, fromRoot } from "./context.ts";
import { type FailedTest, failedTests } from "./failed_tests.ts";
import { typeCheck } from "./types.ts";

/** Where a snapshot is tried, from the root. Gone afterwards. */
const FOLDER = ".descent/check/snapshots";

/** Tries the snapshot of every chapter, one after the other. */
export async function snapshots(
  { root, course, progress }: Context,
): Promise<Finding[]> {
  const chapters = course.files.map(({ source }) => source).filter((
    { isKit, number },
  ) => !isKit && number !== Infinity);
  progress?.add(chapters.length);
  const findings: Finding[] = [];
  for (const chapter of chapters) {
    const name = `snapshot ${chapter.number}`;
    progress?.begin(name);
    findings.push(...await trySnapshot(root, course, chapter));
    progress?.finish(name);
  }
  return findings;
}

async function trySnapshot(
  root: string,
  course: Course,
  chapter: SourceFile,
): Promise<Finding[]> {
  const { number } = chapter;
  const out = `${root}/${FOLDER}/${String(number).padStart(2, "0")}`;
  // What a kill left there says nothing.
  await removeFolder(out);
  try {
    const snapshot = await writeSnapshot(root, number, out);
    const locate = locator(snapshot);
    const [typed, tested] = await Promise.all([
      typeFindings(out, snapshot, chapter, locate),
      testFindings(out, ownTests(out, course, chapter), chapter, locate),
    ]);
    return [...typed, ...tested];
  } catch (error) {
    if (!(error instanceof CourseError)) throw error;
    return error.findings.map((finding) => ({
      ...finding,
      message: `${finding.message} (in the snapshot after chapter ${number})`,
    }));
  } finally {
    await removeFolder(out);
  }
}

/** Where a position of a snapshot's file was written. */
type Locate = (path: string, line: number, column: number) => Place | undefined;

function locator({ files }: Snapshot): Locate {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const mappings = new Map<string, Mapping[]>();
  return (path, line, column) => {
    const file = byPath.get(path);
    if (file === undefined) return undefined;
    const known = mappings.get(path) ?? mappingsOf(file, file.text);
    mappings.set(path, known);
    return originOf(known, line - 1, column - 1);
  };
}

async function typeFindings(
  out: string,
  { files }: Snapshot,
  chapter: SourceFile,
  locate: Locate,
): Promise<Finding[]> {
  const code = files.map(({ path }) => path).filter((path) =>
    path.endsWith(".ts")
  );
  if (code.length === 0) return [];
  const { success, problems, text } = await typeCheck(out, "deno.json", code);
  if (success) return [];
  const after = `after chapter ${chapter.number}`;
  if (problems.length === 0) {
    return [{
      place: start(chapter),
      message: `${after}, deno check fails: ${text.trim()}`,
      remedy: remedyFor(chapter),
    }];
  }
  return problems.map(({ code, message, path, line, column }) => ({
    place: locate(path, line, column) ?? start(chapter),
    message: `${after}, ${path} has a type error: ${code}: ${message}`,
    remedy: remedyFor(chapter),
  }));
}

/** The folders of tests that come with a chapter: its own, and those of the appendices that it completes. */
function ownTests(
  out: string,
  { files }: Course,
  chapter: SourceFile,
): string[] {
  const completes = ({ number, frontMatter }: SourceFile) =>
    number === Infinity &&
    Math.max(0, ...frontMatter?.needs ?? []) === chapter.number;
  return files.map(({ source }) => source)
    .filter((source) => source === chapter || completes(source))
    .filter(({ isKit }) => !isKit)
    .map(({ name }) => `tests/course/${name}`)
    .filter((folder) => isThere(`${out}/${folder}`));
}

async function testFindings(
  out: string,
  folders: readonly string[],
  chapter: SourceFile,
  locate: Locate,
): Promise<Finding[]> {
  if (folders.length === 0) return [];
  const { success, text } = await deno(out, [
    "test",
    "--no-check",
    "--allow-all",
    "--config",
    "deno.json",
    ...folders,
  ], { DESCENT_ANSWERS: "solutions" });
  if (success) return [];
  const after = `after chapter ${chapter.number}`;
  const failed = failedTests(text);
  if (failed.length === 0) {
    return [{
      place: start(chapter),
      message: `${after}, deno test fails:\n${indent(text)}`,
      remedy: remedyFor(chapter),
    }];
  }
  return failed.map((test) => ({
    place: placeOf(test, out, locate) ?? start(chapter),
    message: `${after}, the test "${test.name}" fails:\n${indent(test.output)}`,
    remedy: remedyFor(chapter),
  }));
}

/** The first line of a chapter that a test's output leads to. */
function placeOf(
  { positions }: FailedTest,
  out: string,
  locate: Locate,
): Place | undefined {
  for (const { file, line, column } of positions) {
    const place = locate(fromRoot(out, file), line, column);
    if (place) return place;
  }
}

function remedyFor({ number }: SourceFile): string {
  return `chapter ${number} uses only what chapters up to ${number} make: deno task tangle --until ${number} makes this snapshot`;
}

function start({ path }: SourceFile): Place {
  return { file: path, line: 1, column: 1 };
}

function indent(text: string): string {
  return text.trim().split("\n").map((line) => `    ${line}`.trimEnd()).join(
    "\n",
  );
}

async function removeFolder(path: string): Promise<void> {
  await Deno.remove(path, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
}
