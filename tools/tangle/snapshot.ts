/**
 * Snapshots: the engine as it is after a chapter, in a folder of its own that stands alone. The folder is marked, so that
 * a snapshot is only ever written into an empty folder or over a snapshot.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { dirname, isAbsolute, relative } from "node:path";
import { removeIfThere, writeAtomic } from "../files/atomic.ts";
import { backUp, type Kept } from "../files/backups.ts";
import { leadsOutTo } from "../files/inside.ts";
import { UserError } from "../terminal/command.ts";
import { type Build } from "./build.ts";
import { replaceFiles } from "./files.ts";
import { readMade } from "./made.ts";
import { render, type RenderedFile } from "./render.ts";
import { buildCourse, compiledFiles, listFiles } from "./tangle.ts";

/** What was written. Paths are from the snapshot's folder. */
export interface Snapshot {
  readonly build: Build;
  readonly files: readonly RenderedFile[];
  readonly written: readonly string[];
  /** Exercises that somebody has edited there: left alone. */
  readonly kept: readonly string[];
  /** Files of the last snapshot that this one has not. */
  readonly dropped: readonly string[];
  /** Where edited files went before they were replaced, from the snapshot's folder. */
  readonly backup?: string;
}

const MARK = ".descent/snapshot.json";

/** Files that a snapshot needs to stand alone. */
const KIT = ["deno.json", "deno.lock", "exercises/todo.ts"];

/**
 * Writes the engine after a chapter.
 *
 * @param out the folder: missing, empty, or a snapshot, whose edited files are backed up there
 * @throws {CourseError} if the chapters up to `until` can't be built; nothing has been written
 * @throws {UserError} if the folder is somebody else's
 */
export async function writeSnapshot(
  root: string,
  until: number,
  out: string,
): Promise<Snapshot> {
  const before = readMark(out);
  const { build } = buildCourse(root, { until });
  const files = await render(root, build.files, readMade(root));
  const stubs = new Set(
    files.filter(({ stub }) => stub).map(({ path }) => path),
  );
  const texts = [...files, ...compiled(root, files), ...kit(root)];
  const after = new Map(texts.map(({ path, text }) => [path, hash(text)]));
  for (const path of [...after.keys(), MARK]) refuseLinkOut(out, path);
  const changed: { path: string; text: string }[] = [];
  const kept: string[] = [];
  const lost: Kept[] = [];
  /** Keeps a file that is not as we wrote it. */
  const keep = (path: string, bytes: Uint8Array) => {
    if (hash(bytes) !== before.get(path)) lost.push({ path, bytes });
  };
  for (const { path, text } of texts) {
    const now = readBytes(`${out}/${path}`);
    if (now !== undefined && hash(now) === after.get(path)) continue;
    if (
      now !== undefined && stubs.has(path) && hash(now) !== before.get(path)
    ) {
      kept.push(path);
      continue;
    }
    if (now !== undefined) keep(path, now);
    changed.push({ path, text });
  }
  const dropped: string[] = [];
  for (const path of before.keys()) {
    const now = after.has(path) ? undefined : readBytes(`${out}/${path}`);
    if (now === undefined) continue;
    keep(path, now);
    dropped.push(path);
  }
  // Marked before the first file: what a kill leaves half done is ours, and the next run completes it.
  writeMark(out, new Map([...after, ...before]));
  const backup = backUp(out, "tangle", lost);
  await replaceFiles(out, changed);
  for (const path of dropped) remove(out, path);
  writeMark(
    out,
    new Map([...after].map(([path, made]) => [
      path,
      kept.includes(path) ? before.get(path) ?? made : made,
    ])),
  );
  const written = changed.map(({ path }) => path);
  return { build, files, written, kept, dropped, backup };
}

/** What was compiled, where the chapters so far make the folder that loads it. */
function compiled(
  root: string,
  files: readonly RenderedFile[],
): { path: string; text: string }[] {
  return compiledFiles(root)
    .filter((path) => {
      const loader = `${dirname(dirname(path))}/`;
      return files.some((file) => file.path.startsWith(loader));
    })
    .map((path) => read(root, path));
}

/** The toolchain and the configuration, so that the snapshot's tests run there. */
function kit(root: string): { path: string; text: string }[] {
  const tools = listFiles(root, "tools").filter((path) =>
    /^tools\/(child|course|judge)\//.test(path)
  );
  return [
    ...KIT,
    ...tools,
    ...listFiles(root, "course").filter((path) => path.endsWith(".md")),
    ...listFiles(root, "tests/claims").filter((path) => path.endsWith(".json")),
  ].map((path) => read(root, path));
}

function read(root: string, path: string): { path: string; text: string } {
  return { path, text: Deno.readTextFileSync(`${root}/${path}`) };
}

/** Hashes of a snapshot's files as they were written, by path. */
function readMark(out: string): Map<string, string> {
  let names: string[];
  try {
    names = [...Deno.readDirSync(out)].map(({ name }) => name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Map();
    if (error instanceof Deno.errors.NotADirectory) {
      throw new UserError(`tangle: ${out} is no folder; name another one`);
    }
    throw error;
  }
  if (names.length === 0) return new Map();
  const mark = readBytes(`${out}/${MARK}`);
  if (mark === undefined) {
    throw new UserError(
      `tangle: ${out} is not empty and holds no snapshot; name a new folder, or empty this one`,
    );
  }
  try {
    const { files } = JSON.parse(new TextDecoder().decode(mark));
    return new Map(
      Object.entries(files as Record<string, string>).filter(([path]) =>
        isBelow(path)
      ),
    );
  } catch {
    // Whatever stands there counts as edited then.
    return new Map();
  }
}

function writeMark(out: string, files: ReadonlyMap<string, string>): void {
  writeAtomic(
    `${out}/${MARK}`,
    JSON.stringify({ version: 1, files: Object.fromEntries(files) }),
    `${out}/.descent/tmp`,
  );
}

/** Takes a file away, and the folders that it leaves empty. */
function remove(out: string, path: string): void {
  removeIfThere(`${out}/${path}`);
  let folder = dirname(path);
  while (folder !== "." && readDirOrNothing(`${out}/${folder}`)?.length === 0) {
    removeIfThere(`${out}/${folder}`);
    folder = dirname(folder);
  }
}

function refuseLinkOut(out: string, path: string): void {
  if (readDirOrNothing(out) === undefined) return;
  const target = leadsOutTo(out, path);
  if (target !== undefined) {
    throw new UserError(
      `tangle: ${out}/${path} leads out of the folder, to ${target}; take the link away`,
    );
  }
}

function readDirOrNothing(path: string) {
  try {
    return [...Deno.readDirSync(path)];
  } catch {
    return undefined;
  }
}

/** Whether a path stays below where it starts. */
function isBelow(path: string): boolean {
  const way = relative("/x", `/x/${path}`);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (
      error instanceof Deno.errors.NotFound ||
      error instanceof Deno.errors.NotADirectory
    ) return undefined;
    throw error;
  }
}

function hash(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
