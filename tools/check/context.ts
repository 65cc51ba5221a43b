/**
 * What every part of `deno task check` works on.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import type { Build } from "../tangle/build.ts";
import type { Course } from "../tangle/course.ts";
import type { Mapping } from "../tangle/align.ts";
import { originOf } from "../tangle/align.ts";
import type { Finding, Place } from "../tangle/place.ts";
import { mappingsOf } from "../tangle/render.ts";
import { buildCourse, type Plan, plan, readIfThere } from "../tangle/tangle.ts";
import type { Progress } from "../terminal/progress.ts";

/** A built course with its plan. */
export interface Context {
  readonly root: string;
  readonly course: Course;
  readonly build: Build;
  readonly plan: Plan;
  /** Files that a learner has edited and the author has not asked for. */
  readonly skip: ReadonlySet<string>;
  /** Where parts that take long tell how far they are. */
  readonly progress?: Progress;
  /** Where a line and column (from 1) of a file were written: in a chapter, if it was tangled. */
  locate(path: string, line: number, column: number): Place;
}

/** One part of the check. */
export type Part = (context: Context) => Promise<Finding[]> | Finding[];

/**
 * Builds the course in memory.
 *
 * @param author whether exercises that somebody has edited are looked at too
 * @throws {CourseError} when the chapters can't be built
 */
export async function createContext(
  root: string,
  author: boolean,
  progress?: Progress,
): Promise<Context> {
  const { course, build: built } = buildCourse(root);
  const planned = await plan(root, { built });
  const raw = new Map(built.files.map((file) => [file.path, file]));
  const mappings = new Map<string, Mapping[]>();
  return {
    root,
    course,
    build: built,
    plan: planned,
    skip: new Set(author ? [] : planned.edited),
    progress,
    locate(path, line, column) {
      const file = raw.get(path);
      const here = { file: path, line, column };
      if (file === undefined || planned.edited.includes(path)) return here;
      if (!mappings.has(path)) {
        mappings.set(
          path,
          mappingsOf(file, readIfThere(`${root}/${path}`) ?? ""),
        );
      }
      return originOf(mappings.get(path)!, line - 1, column - 1) ?? here;
    },
  };
}

/** What a part says that can't look, because what stands in the tree is not what the chapters make. */
export function notLookedAt(what: string, { changed }: Plan): Finding {
  return {
    place: { file: changed[0].path, line: 1, column: 1 },
    message: `differs from its chapter, so ${what} were not looked at`,
    remedy: "run deno task tangle, then check again",
  };
}

/** A command's output. */
export interface Output {
  readonly success: boolean;
  readonly text: string;
}

/** Runs this Deno in the root; both streams in one text, without colours. */
export async function deno(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Output> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: root,
    env: { NO_COLOR: "1", ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const decoder = new TextDecoder();
  return { success, text: decoder.decode(stdout) + decoder.decode(stderr) };
}

/** A path from the root for a `file:` URL or an absolute path inside it. */
export function fromRoot(root: string, url: string): string {
  const path = url.startsWith("file:") ? fileURLToPath(url) : url;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}
