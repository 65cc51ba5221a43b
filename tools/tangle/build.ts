/**
 * From a course to every file it makes. Pure: the same course gives the same files.
 *
 * @module
 */
import type { ChapterIndex } from "../course/index.ts";
import { assemble, type Assembled, expand } from "./assemble.ts";
import { type Block, isThereAfter } from "./chapter.ts";
import type { Course } from "./course.ts";
import { type ClaimBlock, collectClaims } from "./claims.ts";
import { exerciseFiles, holeText } from "./exercise_files.ts";
import { readerText } from "./reader.ts";
import { collectExercises, type Exercise, slug } from "./exercises.ts";
import { fillRegion } from "./region.ts";
import { liftImports } from "./imports.ts";
import {
  checksTestModule,
  docExamples,
  moveModule,
  testModule,
} from "./modules.ts";
import { withImports } from "./print_imports.ts";
import { collectNames, type Names } from "./names.ts";
import { Findings, formatPlace } from "./place.ts";
import type { RawFile } from "./raw_file.ts";
import { glue, type Line, linesText } from "./text.ts";
import { codeTokens, exportedNames } from "./tokens.ts";
import { relativeSpecifier } from "./imports.ts";

/** A built course. */
export interface Build {
  readonly files: readonly RawFile[];
  readonly exercises: readonly Exercise[];
  readonly claims: readonly ClaimBlock[];
  readonly names: Names;
}

/** How to build. */
export interface BuildOptions {
  /** The last chapter that counts. Default: all. */
  readonly until?: number;
  /** Names that check blocks use without importing them. */
  readonly vocabulary?: ReadonlySet<string>;
}

/**
 * Builds every file of a course, not yet formatted.
 *
 * @throws {CourseError} with every finding, if there is any
 */
export function build(course: Course, options: BuildOptions = {}): Build {
  const { until = Infinity, vocabulary = new Set() } = options;
  const findings = new Findings();
  findings.list.push(...course.findings.list);
  const names = collectNames(course.blocks, until, findings);
  const counts = ({ source }: Block) => isThereAfter(source, until);
  const assembled = assemble(course.blocks.filter(counts), names, findings);
  const whole = until === Infinity
    ? assembled
    : assemble(course.blocks, names, new Findings());
  const known = collectExercises(course, whole, findings);
  const claims = collectClaims(course, findings).filter(({ block }) =>
    counts(block)
  );
  findings.throwIfAny();
  const wanted = new Set(assembled.map(({ path }) => path));
  // An exercise is built in one chapter only, so the whole course's cut is the snapshot's.
  const exercises = known.filter((exercise) => wanted.has(exercise.file.path));
  const byPath = new Map(
    exercises.map((exercise) => [exercise.file.path, exercise]),
  );
  const files: RawFile[] = [
    ...assembled.map((file) => libraryFile(file, byPath.get(file.path))),
    ...chapterFiles(course, exercises, names, vocabulary, counts, findings),
    ...claims.map(({ path, block }) => ({
      path,
      lines: moveModule(expand(block, names), path, path),
      mapped: true,
    })),
    ...assembled.flatMap((file) => exampleFile(file, byPath.get(file.path))),
  ];
  reportSharedPaths(files, findings);
  findings.throwIfAny();
  return { files, exercises, claims, names };
}

function libraryFile(file: Assembled, exercise?: Exercise): RawFile {
  const lines = exercise
    ? fillRegion(exercise.region, exercise.region.inside)
    : file.lines;
  if (!file.path.endsWith(".ts")) {
    return { path: file.path, lines, mapped: false };
  }
  return {
    path: file.path,
    lines: withImports(liftImports(lines, { from: file.path, to: file.path })),
    mapped: true,
  };
}

/** What a chapter and its kit make under `exercises/`, `solutions/` and `tests/course/`. */
function chapterFiles(
  course: Course,
  exercises: readonly Exercise[],
  names: Names,
  vocabulary: ReadonlySet<string>,
  counts: (block: Block) => boolean,
  findings: Findings,
): RawFile[] {
  const files: RawFile[] = [];
  const blocksOf = Map.groupBy(
    course.blocks.filter(counts),
    ({ source }) => source.name,
  );
  const exercisesOf = Map.groupBy(
    exercises,
    ({ block }) => block.source.name,
  );
  for (const parsed of course.files) {
    const { source } = parsed;
    if (source.isKit) continue;
    const home = `tests/course/${source.name}`;
    const own = blocksOf.get(source.name) ?? [];
    const tests = new Map<string, Block>();
    for (const block of own.filter(({ kind }) => kind === "test")) {
      const name = slug(block.attributes.get("test")!).replaceAll("-", "_");
      const other = tests.get(name);
      if (other) {
        findings.add(
          block.place,
          `this test's name is taken at ${formatPlace(other.place)}`,
          "give it a name of its own",
        );
        continue;
      }
      tests.set(name, block);
      const path = `${home}/${name}_test.ts`;
      files.push({ path, lines: testModule(block, names, path), mapped: true });
    }
    const mine = exercisesOf.get(source.name) ?? [];
    if (mine.length === 0) continue;
    const built = mine.map((exercise) =>
      exerciseFiles(exercise, names, vocabulary)
    );
    files.push(...built.flatMap(({ files }) => files));
    const index: ChapterIndex = {
      number: source.number,
      name: source.name,
      title: source.frontMatter?.title ?? "",
      exercises: built.map(({ index }) => index),
    };
    const holes = new Map(
      mine.map((exercise) => [exercise.id, holeText(exercise)]),
    );
    const readme = `exercises/${source.name}/README.md`;
    files.push({
      path: readme,
      lines: readerText(parsed, readme, holes),
      mapped: false,
    });
    const path = `${home}/checks_test.ts`;
    files.push({ path, lines: checksTestModule(path), mapped: false });
    files.push({
      path: `${home}/exercises.json`,
      lines: [glue(JSON.stringify(index, null, 2))],
      mapped: false,
    });
  }
  return files;
}

/** The runnable examples of a library file's doc comments. */
function exampleFile(file: Assembled, exercise?: Exercise): RawFile[] {
  if (!file.path.endsWith(".ts")) return [];
  const examples = docExamples(file);
  if (examples.length === 0) return [];
  const lines = exercise
    ? fillRegion(exercise.region, exercise.region.inside)
    : file.lines;
  const exported = exportedNames(linesText(lines));
  const path = `tests/course/${file.blocks[0].source.name}/${
    file.path.slice(4, -3).replaceAll("/", "_")
  }_example_test.ts`;
  // An example may import what else it needs.
  const imported = examples.map(({ body }) =>
    liftImports(body, { from: path, to: path })
  );
  const body: Line[] = examples.flatMap(({ title }, index) => {
    const { body } = imported[index];
    const awaits = codeTokens(linesText(body)).some(({ value }) =>
      value === "await"
    );
    const name = `${file.path}: ${title || `example ${index + 1}`}`;
    return [
      ...index > 0 ? [glue("")] : [],
      glue(
        `Deno.test(${JSON.stringify(name)}, ${awaits ? "async " : ""}() => {`,
      ),
      ...body,
      glue("});"),
    ];
  });
  const lifted = {
    header: [],
    imports: imported.flatMap(({ imports }) => imports),
    body,
  };
  const words = new Set(codeTokens(linesText(body)).map(({ value }) => value));
  const used = exported.filter((name) => words.has(name));
  const extra: Line[] = [];
  if (words.has("assert")) {
    extra.push(glue(`import assert from "node:assert/strict";`));
  }
  if (used.length > 0) {
    extra.push(
      glue(
        `import { ${used.join(", ")} } from ${
          JSON.stringify(relativeSpecifier(path, file.path))
        };`,
      ),
    );
  }
  return [{ path, lines: withImports(lifted, extra), mapped: true }];
}

/** Two blocks that would make one file. */
function reportSharedPaths(
  files: readonly RawFile[],
  findings: Findings,
): void {
  const seen = new Map<string, RawFile>();
  for (const file of files) {
    const other = seen.get(file.path.toLowerCase());
    if (other) {
      const place = file.lines.flat().find((piece) => piece.origin)?.origin ??
        { file: "course", line: 1, column: 1 };
      findings.add(
        place,
        `${file.path} would be written twice`,
        "rename one of the blocks",
      );
    }
    seen.set(file.path.toLowerCase(), file);
  }
}
