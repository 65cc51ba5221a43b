/**
 * `deno task tangle`: writes everything that the chapters make. All or nothing, and only what changed.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { loadCourse, stubPath } from "../course/index.ts";
import { noteStubs } from "../files/stub_records.ts";
import { type Build, build, type BuildOptions } from "./build.ts";
import { type Course, parseCourse, readCourse } from "./course.ts";
import { backUp } from "../files/backups.ts";
import { leadsOutTo } from "../files/inside.ts";
import { isThere } from "../files/is_there.ts";
import { UserError } from "../terminal/command.ts";
import { guardEdits, keep } from "./edits.ts";
import { replaceFiles } from "./files.ts";
import { formatFiles } from "./format.ts";
import { type Made, type MadeFile, readMade, writeMade } from "./made.ts";
import { render, type RenderedFile } from "./render.ts";
import type { Formatter } from "./sides.ts";
import { exportedNames } from "./tokens.ts";

/** What `tangle` would do. Paths are from the root. */
export interface Plan {
  readonly files: readonly RenderedFile[];
  /** Files whose bytes differ from the plan's. */
  readonly changed: readonly RenderedFile[];
  /** What stood in their place when the plan was made. */
  readonly found: ReadonlyMap<string, string | undefined>;
  /** Exercises that a learner has edited: left alone. */
  readonly edited: readonly string[];
  /** Generated folders' files that no block makes. */
  readonly orphans: readonly string[];
}

/** Folders that hold nothing but generated files. */
export const GENERATED = ["lib", "solutions", "tests/course"];

/** Among them, what `deno task wasm` compiles from sources that chapters make. */
const COMPILED = "lib/backend/wasm/modules/";

/** Names that check blocks may use without an import: what the judge's vocabulary exports. */
export function readVocabulary(): Set<string> {
  const text = readIfThere(
    fileURLToPath(new URL("../judge/checks.ts", import.meta.url)),
  ) ?? "";
  return new Set(
    exportedNames(text, ["function", "const", "class", "type", "interface"]),
  );
}

/**
 * Reads and builds the course of `root`.
 *
 * @throws {CourseError} with every finding
 */
export function buildCourse(
  root: string,
  options: BuildOptions = {},
): { course: Course; build: Build } {
  const course = parseCourse(readCourse(root));
  const vocabulary = readVocabulary();
  return { course, build: build(course, { vocabulary, ...options }) };
}

/**
 * Works out what the chapters of `root` make and how it differs from what stands in `out`.
 *
 * @param options `built` where the course is built already
 * @throws {CourseError} with every finding; nothing has been written
 */
export async function plan(
  root: string,
  options: BuildOptions & { out?: string; built?: Build; format?: Formatter } =
    {},
): Promise<Plan> {
  const { out = root, built = buildCourse(root, options).build } = options;
  const { files: raw } = built;
  const files = await render(root, raw, readMade(out), options.format);
  // The stub as the last tangle made it: a learner's file is untouched while it equals this.
  const copies = new Map(files.map((file) => [file.formatAs, file.path]));
  const changed: RenderedFile[] = [];
  const found = new Map<string, string | undefined>();
  const edited: string[] = [];
  for (const file of files) {
    const now = readIfThere(`${out}/${file.path}`);
    if (now === file.text) continue;
    if (
      file.stub && now !== undefined &&
      now !== readIfThere(`${out}/${copies.get(file.path)}`)
    ) {
      edited.push(file.path);
      continue;
    }
    changed.push(file);
    found.set(file.path, now);
  }
  const paths = new Set(files.map(({ path }) => path));
  const orphans = generatedFiles(out).filter((path) =>
    !paths.has(path) && !path.endsWith(".map")
  );
  return { files, changed, found, edited, orphans };
}

/** How to carry a plan out. */
export interface ApplyOptions {
  /** Who does it, for the backups: `tangle`. */
  readonly command?: string;
  /** Write over edits that no chapter holds; they are backed up. */
  readonly discard?: boolean;
  /** Leave files that no block makes where they are: their chapter may come back. */
  readonly leaveOrphans?: boolean;
  /** How to format what may be an edit. */
  readonly format?: Formatter;
}

/**
 * Carries a plan out. Orphans go to `.descent/backups/`, so that nothing is lost.
 *
 * @throws {CourseError} where a file holds an edit that no chapter holds; nothing has been written
 * @throws {UserError} where a file leads out of the tree by a link (nothing has been written), or was saved since the
 * plan was made (it stays, the others are written)
 */
export async function apply(
  plan: Plan,
  out: string,
  options: ApplyOptions = {},
): Promise<{ moved: readonly string[] }> {
  const { command = "tangle", discard = false } = options;
  const moved = options.leaveOrphans ? [] : plan.orphans;
  refuseLinks(out, [...plan.changed.map(({ path }) => path), ...moved]);
  await guardEdits(out, plan.changed, {
    command,
    discard,
    format: options.format ?? ((texts) => formatFiles(out, texts)),
    read: (path) => readIfThere(`${out}/${path}`),
  });
  if (plan.edited.length > 0) noteEdited(plan, out);
  backUp(out, command, moved.map((path) => keep(out, path)));
  const isStill = (path: string) =>
    readIfThere(`${out}/${path}`) === plan.found.get(path);
  const saved = await replaceFiles(out, plan.changed, [], isStill);
  for (const path of moved) await Deno.remove(`${out}/${path}`);
  remember(
    plan,
    out,
    // After a stitch the chapters hold what was edited, and what was saved since then is an edit of that.
    new Set([
      ...options.leaveOrphans ? plan.orphans : [],
      ...discard ? [] : saved,
    ]),
  );
  if (saved.length > 0) {
    throw new UserError(
      `${command}: ${
        saved.join(", ")
      } was saved meanwhile and stays as it is; run it again`,
    );
  }
  return { moved };
}

/** Throws a `UserError` where writing a path would write somewhere else. */
export function refuseLinks(root: string, paths: readonly string[]): void {
  if (!isThere(root)) return;
  for (const path of paths) {
    const target = leadsOutTo(root, path);
    if (target === undefined) continue;
    throw new UserError(
      `${path} leads out of the tree by a link, to ${target}; replace the link by the file itself (nothing was written)`,
    );
  }
}

/**
 * Writes down what stands in the tree as the chapters make it.
 *
 * @param differing paths of files that don't: what is known of them stays
 */
export function remember(
  { files, edited }: Plan,
  out: string,
  differing: ReadonlySet<string>,
): void {
  const before: Made = readMade(out);
  const made = files.flatMap(({ path, key, text }): [string, MadeFile][] => {
    if (!differing.has(path) && !edited.includes(path)) {
      return [[path, { key, text }]];
    }
    const known = before.get(path);
    return known ? [[path, known]] : [];
  });
  // Of files that no block makes any more.
  const others = [...before].filter(([path]) =>
    differing.has(path) && !files.some((file) => file.path === path)
  );
  writeMade(out, new Map([...made, ...others]), before);
}

/** The stubs that learners started from are replaced now: an update merges against them. */
function noteEdited({ edited }: Plan, out: string): void {
  const exercises = loadCourse(out).flatMap(({ exercises }) => exercises)
    .filter(({ file }) => edited.includes(file));
  noteStubs(
    out,
    exercises.map((each) => ({ ...each, stub: stubPath(each) })),
  );
}

/** Text of a file, or undefined when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory
    ) return undefined;
    throw error;
  }
}

/** Lists what stands where tangle writes, compiled files apart. */
export function generatedFiles(root: string): string[] {
  return GENERATED.flatMap((folder) => listFiles(root, folder))
    .filter((path) => !path.startsWith(COMPILED));
}

/** Lists the compiled files. */
export function compiledFiles(root: string): string[] {
  return listFiles(root, COMPILED.slice(0, -1));
}

/** Files under a folder, by path from the root, in order. */
export function listFiles(root: string, folder: string): string[] {
  const files: string[] = [];
  const visit = (path: string) => {
    let entries: Deno.DirEntry[];
    try {
      entries = [...Deno.readDirSync(`${root}/${path}`)];
    } catch (error) {
      if (
        error instanceof Deno.errors.NotFound ||
        error instanceof Deno.errors.NotADirectory
      ) return;
      throw error;
    }
    for (const entry of entries) {
      if (entry.isDirectory) visit(`${path}/${entry.name}`);
      else files.push(`${path}/${entry.name}`);
    }
  };
  visit(folder);
  return files.sort();
}
