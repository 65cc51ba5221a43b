/**
 * What tangle made last: the texts that stood in the tree when chapters and files agreed. It tells an edit in a file
 * from an edit in its chapter, and spares formatting what has not changed.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { moveInto, stage } from "../files/atomic.ts";

/** A generated file as it was made. */
export interface MadeFile {
  /** Names the unformatted text and how it is formatted: see `formatKey`. */
  readonly key: string;
  readonly text: string;
}

/** Generated files by path from the root. */
export type Made = ReadonlyMap<string, MadeFile>;

const PATH = ".descent/tangled.json";
const VERSION = 1;

/** The record that was read last: one command asks for it several times. */
let known: { root: string; stamp: string; made: Made } | undefined;

/** Reads the record of a tree; an empty one where there is none, or none that can be read. */
export function readMade(root: string): Made {
  const stamp = stampOf(root);
  if (known?.root === root && known.stamp === stamp) return known.made;
  const made = parseMade(root);
  known = { root, stamp, made };
  return made;
}

function parseMade(root: string): Made {
  try {
    const { version, files } = JSON.parse(
      Deno.readTextFileSync(`${root}/${PATH}`),
    );
    return new Map(version === VERSION ? Object.entries(files) : []);
  } catch {
    return new Map();
  }
}

/** Changes whenever the record does: it is replaced, never written over. */
function stampOf(root: string): string {
  try {
    const { ino, size, mtime } = Deno.statSync(`${root}/${PATH}`);
    return `${ino} ${size} ${mtime?.getTime()}`;
  } catch {
    return "";
  }
}

/** When the record of a tree was last true, in milliseconds; 0 where there is none. */
export function madeAt(root: string): number {
  try {
    return Deno.statSync(`${root}/${PATH}`).mtime?.getTime() ?? 0;
  } catch {
    return 0;
  }
}

/** Writes the record of a tree; one that says nothing new is only dated anew. */
export function writeMade(root: string, made: Made, before: Made): void {
  const same = made.size === before.size &&
    [...made].every(([path, { key, text }]) =>
      before.get(path)?.key === key && before.get(path)?.text === text
    );
  if (same && madeAt(root) > 0) {
    const now = new Date();
    return Deno.utimeSync(`${root}/${PATH}`, now, now);
  }
  const text = JSON.stringify({
    version: VERSION,
    files: Object.fromEntries(made),
  });
  // Without it git's HEAD is asked: the disk may take its time.
  const bytes = new TextEncoder().encode(text);
  moveInto(stage(bytes, `${root}/.descent/tmp`, false), `${root}/${PATH}`);
  known = { root, stamp: stampOf(root), made };
}

/**
 * A name for what `deno fmt` would make of a text.
 *
 * @param settings what `deno.json` says of formatting
 */
export function formatKey(
  path: string,
  text: string,
  settings: string,
): string {
  const kind = path.slice(path.lastIndexOf("."));
  return createHash("sha256")
    .update([Deno.version.deno, settings, kind, text].join("\0"))
    .digest("hex");
}
