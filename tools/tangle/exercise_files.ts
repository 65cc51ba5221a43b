/**
 * The files that come out of an exercise: stub, solution, checks, driver, wrong and right solutions.
 *
 * @module
 */
import type { ExerciseIndex } from "../course/index.ts";
import { expand } from "./assemble.ts";
import type { Block } from "./chapter.ts";
import { baseName, type Exercise, slug } from "./exercises.ts";
import { liftImports, resolveSpecifier } from "./imports.ts";
import { checkModule, driverModule, moveModule } from "./modules.ts";
import type { Names } from "./names.ts";
import { glueImport, type RawFile } from "./raw_file.ts";
import { fillRegion } from "./region.ts";
import { glue, type Line, linesText, lineText } from "./text.ts";
import { exportedNames } from "./tokens.ts";

/** Every file that comes out of an exercise, and its entry in the index. */
export function exerciseFiles(
  exercise: Exercise,
  names: Names,
  vocabulary: ReadonlySet<string>,
): { files: RawFile[]; index: ExerciseIndex } {
  const { id, region, file } = exercise;
  const chapter = exercise.block.source.name;
  const home = `tests/course/${chapter}`;
  const paths = {
    file: `exercises/${chapter}/${baseName(exercise)}`,
    solution: `solutions/${chapter}/${baseName(exercise)}`,
    check: `${home}/${id}.check.ts`,
    driver: `${home}/${id}.driver.ts`,
  };
  const solved = fillRegion(region, region.inside);
  const allow = libraryImports(solved, file.path);
  const driver = driverModule(paths.driver, allow, exercise.drivers, names);
  const stub = [region.stub ?? glue(region.indent + holeText(exercise))];
  const stubLines = moveModule(
    [...region.before, ...stub, ...region.after],
    file.path,
    paths.file,
    region.stub ? [] : [
      glueImport("Todo", paths.file, "exercises/todo.ts"),
    ],
  );
  const variant = (
    block: Block,
    kind: "wrong" | "right",
  ): RawFile & { slug: string; title: string } => {
    const title = block.attributes.get("title")!;
    const path = `${home}/${id}.${kind}.${slug(title)}.ts`;
    const filled = block.attributes.has("whole")
      ? expand(block, names)
      : fillRegion(region, expand(block, names));
    return {
      path,
      lines: moveModule(filled, file.path, path),
      mapped: false,
      slug: slug(title),
      title,
    };
  };
  const wrong = exercise.wrong.map((block) => ({
    ...variant(block, "wrong"),
    diagnosis: block.paragraph ?? "",
  }));
  const right = exercise.right.map((block) => variant(block, "right"));
  const files: RawFile[] = [
    { path: paths.file, lines: stubLines, mapped: false, stub: true },
    {
      path: `${home}/${id}.stub.txt`,
      lines: stubLines,
      mapped: false,
      formatAs: paths.file,
    },
    {
      path: paths.solution,
      lines: moveModule(solved, file.path, paths.solution),
      mapped: false,
    },
    {
      path: paths.check,
      lines: checkModule({
        id,
        path: paths.check,
        lib: file.path,
        driver: driver.functions.length > 0 ? paths.driver : undefined,
        blocks: exercise.checks,
        names,
        vocabulary,
      }),
      mapped: true,
    },
    { path: paths.driver, lines: driver.lines, mapped: true },
    ...wrong,
    ...right,
  ];
  const index: ExerciseIndex = {
    id,
    name: region.name,
    exports: exportedNames(linesText(solved)),
    ...paths,
    lib: file.path,
    allow,
    driverFunctions: driver.functions,
    limit: Number(
      exercise.checks.map((block) => block.attributes.get("limit")).find(
        Boolean,
      ) ?? 2,
    ),
    hints: exercise.hints.map(({ text }) => text),
    wrong: wrong.map(({ slug, title, diagnosis, path }) => ({
      slug,
      title,
      diagnosis,
      file: path,
    })),
    right: right.map(({ slug, title, path }) => ({ slug, title, file: path })),
  };
  return { files, index };
}

/** What stands in the hole: `throw new Todo("2.1", "predict");`, or what the chapter's `// STUB` line says. */
export function holeText({ id, region }: Exercise): string {
  if (region.stub) return lineText(region.stub).trimStart();
  const [number, name] = [id, region.name].map((text) => JSON.stringify(text));
  return `throw new Todo(${number}, ${name});`;
}

/** The library modules that a file imports, by path from the root. */
function libraryImports(lines: readonly Line[], path: string): string[] {
  const { imports } = liftImports(lines, { from: path, to: path });
  const files = imports.filter(({ typeOnly }) => !typeOnly).map((
    { specifier },
  ) => resolveSpecifier(specifier, path));
  return [...new Set(files.filter((file) => file !== undefined))].sort();
}
