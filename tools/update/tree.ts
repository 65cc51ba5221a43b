/**
 * A version of the course to read from: a folder, an archive, a commit.
 *
 * @module
 */
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";
import { UserError } from "../terminal/command.ts";

/** Files by path from the root. */
export interface Tree {
  readonly paths: readonly string[];
  read(path: string): Uint8Array | undefined;
  isExecutable(path: string): boolean;
}

/** A tree that is in memory already. */
export function memoryTree(
  files: ReadonlyMap<string, Uint8Array>,
  executable: ReadonlySet<string> = new Set(),
): Tree {
  return {
    paths: [...files.keys()].sort(),
    read: (path) => files.get(path),
    isExecutable: (path) => executable.has(path),
  };
}

/** What no version of the course contains: made here, or not ours. */
export function isForeign(path: string): boolean {
  return /(^|\/)(\.git|\.descent|node_modules)(\/|$)|^slides\/dist(\/|$)|\.map$/
    .test(path);
}

/** What stands in a folder. Throws a `UserError` for a link: a version of the course has none. */
export function folderTree(root: string, links: "refused" | "skipped"): Tree {
  const paths: string[] = [];
  const visit = (folder: string) => {
    for (const entry of Deno.readDirSync(`${root}/${folder}`)) {
      const path = folder + entry.name;
      if (isForeign(path)) continue;
      if (entry.isDirectory) visit(`${path}/`);
      else if (entry.isFile) paths.push(path);
      else if (links === "refused") {
        throw new UserError(
          `${root}/${path} is a link, which no version of the course has; take a fresh copy of it`,
        );
      }
    }
  };
  visit("");
  return {
    paths: paths.sort(),
    read: (path) => readBytes(`${root}/${path}`),
    isExecutable: (path) =>
      ((Deno.statSync(`${root}/${path}`).mode ?? 0) & 0o100) !== 0,
  };
}

/** The bytes of a file, or undefined where there is none. Throws a `UserError` for what is no file. */
export function readBytes(path: string): Uint8Array | undefined {
  try {
    if (!Deno.statSync(path).isFile) {
      throw new UserError(`${path} is not a file; move it away and try again`);
    }
    return Deno.readFileSync(path);
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory
    ) return undefined;
    throw error;
  }
}

/** The exercises of a version, in order. Throws a `UserError` for an index that is none. */
export function exercisesOf(tree: Tree): ExerciseIndex[] {
  return tree.paths.filter((path) =>
    /^tests\/course\/[^/]+\/exercises\.json$/.test(path)
  ).flatMap((path) => {
    try {
      const text = new TextDecoder().decode(tree.read(path));
      return (JSON.parse(text) as ChapterIndex).exercises.map(checked);
    } catch {
      throw new UserError(
        `${path} is no list of exercises; \`deno task tangle\` writes it anew`,
      );
    }
  });
}

/** An index decides where files are written: only in their own folders. */
function checked(exercise: ExerciseIndex): ExerciseIndex {
  const { id, name, file, lib, check } = exercise;
  if (
    ![id, name].every((text) => typeof text === "string") ||
    !isInside(file, "exercises") || !isInside(lib, "lib") ||
    !isInside(check, "tests/course")
  ) throw new TypeError("not an exercise");
  return exercise;
}

function isInside(path: unknown, folder: string): boolean {
  return typeof path === "string" && path.startsWith(`${folder}/`) &&
    path.split("/").every((part) => !["", ".", ".."].includes(part)) &&
    !path.includes("\\");
}
