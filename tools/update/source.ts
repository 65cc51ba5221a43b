/**
 * Opens what a person names as the new version: a folder, an archive, an address.
 *
 * @module
 */
import { resolve } from "node:path";
import { UserError } from "../terminal/command.ts";
import { readArchive } from "./archive.ts";
import { exercisesOf, folderTree, memoryTree, type Tree } from "./tree.ts";

/** Bytes that a download may have. */
const LARGEST = 64 * 1024 * 1024;
/** Milliseconds without a byte after which a download is given up. */
const PATIENCE = 30_000;

/**
 * Opens the new version.
 *
 * @param from as it was typed
 * @param cwd where it was typed
 * @throws {UserError} if there is none, or what is there is no version of the course
 */
export async function openSource(
  from: string,
  cwd: string,
  root: string,
): Promise<Tree> {
  if (/^https?:\/\//i.test(from)) {
    return findCourse(readArchive(await download(from), from), from);
  }
  const path = resolve(cwd, from);
  let about: Deno.FileInfo;
  try {
    about = Deno.statSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new UserError(`update: there is no ${from}`);
  }
  if (about.isFile) {
    if (about.size > LARGEST) {
      throw new UserError(`update: ${from} is too large`);
    }
    return findCourse(readArchive(Deno.readFileSync(path), from), from);
  }
  if (Deno.realPathSync(path) === Deno.realPathSync(root)) {
    throw new UserError(
      `update: ${from} is this very course; name the folder or archive with the new version`,
    );
  }
  if (!isCourse((name) => readText(`${path}/${name}`))) refuseLayout(from);
  return checked(folderTree(path, "refused"), from);
}

/** Finds the course in an archive: at its top, or in the one folder that is there. */
function findCourse(tree: Tree, from: string): Tree {
  const tops = new Set(tree.paths.map((path) => path.split("/")[0]));
  const [top] = tops;
  const prefix = tops.size === 1 && !tree.paths.includes("deno.json")
    ? `${top}/`
    : "";
  const text = (name: string) => {
    const bytes = tree.read(prefix + name);
    return bytes && new TextDecoder().decode(bytes);
  };
  if (!isCourse(text)) refuseLayout(from);
  const paths = tree.paths.map((path) => path.slice(prefix.length));
  return checked(
    memoryTree(
      new Map(paths.map((path) => [path, tree.read(prefix + path)!])),
      new Set(paths.filter((path) => tree.isExecutable(prefix + path))),
    ),
    from,
  );
}

/** Whether a configuration is ours, by its tasks. */
function isCourse(read: (name: string) => string | undefined): boolean {
  try {
    const { tasks } = JSON.parse(read("deno.json") ?? "null");
    return ["exercise", "hint", "reset", "tangle"].every((name) =>
      String(tasks[name]?.command).includes(" tools/")
    );
  } catch {
    return false;
  }
}

function checked(tree: Tree, from: string): Tree {
  const hasChapters = tree.paths.some((path) => /^course\/.+\.md$/.test(path));
  return hasChapters && exercisesOf(tree).length > 0
    ? tree
    : refuseLayout(from);
}

function refuseLayout(from: string): never {
  throw new UserError(
    `update: ${from} is no version of the course: that has deno.json with our tasks, course/ and tests/course/; nothing was written`,
  );
}

function readText(path: string): string | undefined {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return undefined;
  }
}

async function download(address: string): Promise<Uint8Array> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), PATIENCE);
  const fail = (why: string): never => {
    throw new UserError(
      `update: ${address} can't be fetched: ${why}; look at the network, or download it with a browser and give the file`,
    );
  };
  try {
    const response = await fetch(address, { signal: abort.signal });
    if (!response.ok) fail(`the server says ${response.status}`);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), PATIENCE);
      size += part.length;
      if (size > LARGEST) fail("it is too large");
      parts.push(part);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch (error) {
    if (error instanceof UserError) throw error;
    return fail(
      abort.signal.aborted
        ? "nothing came for half a minute"
        : error instanceof Error
        ? error.message
        : String(error),
    );
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}
