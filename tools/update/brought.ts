/**
 * What the last update brought in, in `.descent/brought.json`: it tells the course's files from a person's own, and an
 * untouched one from an edited one, also where no commit says so.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { writeAtomic } from "../files/atomic.ts";
import { isForeign, type Tree } from "./tree.ts";

/** What each file was when an update wrote it. While an update runs, a file may have two such texts. */
export interface Brought {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Whether a text is what an update wrote. */
  isSame(path: string, bytes: Uint8Array): boolean;
}

const PATH = ".descent/brought.json";
const VERSION = 1;
type Hashes = Record<string, readonly string[]>;

/** Reads the list; an empty one where there is none, or none that can be read. */
export function readBrought(root: string): Brought {
  const files = new Map(Object.entries(readHashes(root)));
  return {
    paths: [...files.keys()],
    has: (path) => files.has(path),
    isSame: (path, bytes) => files.get(path)?.includes(hash(bytes)) ?? false,
  };
}

/** Writes the list of a version that is about to come in, beside what it says already; or, `isIn`, in its place. */
export function writeBrought(root: string, tree: Tree, isIn: boolean): void {
  const before = readHashes(root);
  const files: Record<string, readonly string[]> = isIn ? {} : { ...before };
  for (const path of tree.paths) {
    if (isForeign(path)) continue;
    const now = hash(tree.read(path)!);
    files[path] = [...new Set([...files[path] ?? [], now])];
  }
  if (JSON.stringify(before) === JSON.stringify(files)) return;
  writeAtomic(
    `${root}/${PATH}`,
    `${JSON.stringify({ version: VERSION, files })}\n`,
    `${root}/.descent/tmp`,
  );
}

function readHashes(root: string): Hashes {
  try {
    const { version, files } = JSON.parse(
      Deno.readTextFileSync(`${root}/${PATH}`),
    );
    const isSound = version === VERSION &&
      Object.values(files).every(Array.isArray);
    return isSound ? files : {};
  } catch {
    return {};
  }
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
