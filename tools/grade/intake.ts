/**
 * Takes the files of one submission in. Nothing of it is trusted: not a name, not a kind, not a size.
 *
 * @module
 */
import { basename } from "node:path";
import type { ChapterIndex, ExerciseIndex } from "../course/index.ts";

/** What grading accepts of one submission. */
export const LIMITS = {
  /** Bytes of a file. */
  file: 256 * 1024,
  /** Files and folders that are looked at. */
  entries: 2000,
  /** Folders within folders. */
  depth: 8,
  /** Extra files that a report names. */
  named: 20,
};

/** What was handed in for one exercise: its text, or why there is none. */
export interface Handed {
  readonly exercise: ExerciseIndex;
  /** Relative to the submission; where it should be, if it is not there. */
  readonly path: string;
  readonly source?: Uint8Array;
  readonly problem?: string;
}

/** One submission, read. */
export interface Submission {
  readonly handed: readonly Handed[];
  readonly notes: readonly string[];
}

interface Entry {
  readonly path: string;
  readonly info: Deno.FileInfo;
}

/**
 * Reads a submission's files, matched by name: flat, under `NN-name/`, or under `exercises/NN-name/`.
 *
 * @param folder the submission
 */
export function takeIn(folder: string, chapter: ChapterIndex): Submission {
  const { entries, notes } = survey(folder);
  const used = new Set<string>();
  const handed = chapter.exercises.map((exercise) => {
    const name = basename(exercise.file);
    const places = [
      `exercises/${chapter.name}/${name}`,
      `${chapter.name}/${name}`,
      name,
    ];
    const found = places.filter((place) => entries.has(place));
    for (const place of found) used.add(place);
    const tried = found.map((path) => ({
      exercise,
      path,
      ...readEntry(folder, entries.get(path) as Entry),
    }));
    const taken = tried.find(({ source }) => source) ?? tried[0];
    if (!taken) {
      return { exercise, path: name, problem: `${name} was not handed in` };
    }
    for (const { path } of tried) {
      if (path !== taken.path) {
        notes.push(
          `ignored ${printable(path)}, as there is ${printable(taken.path)}`,
        );
      }
    }
    return taken;
  });
  const extra = [...entries.keys()].filter((path) => !used.has(path)).sort();
  if (extra.length > 0) notes.push(`ignored ${listNames(extra)}`);
  return { handed, notes };
}

/** Every file, link and special thing in a submission, by path; folders are walked, links are not followed. */
function survey(
  folder: string,
): { entries: Map<string, Entry>; notes: string[] } {
  const entries = new Map<string, Entry>();
  const notes: string[] = [];
  const waiting = [{ path: "", depth: 0 }];
  let seen = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    let names: string[];
    try {
      names = [...Deno.readDirSync(`${folder}/${next.path}`)].map(({ name }) =>
        name
      ).sort();
    } catch (error) {
      notes.push(
        `could not read the folder ${printable(next.path || ".")}: ${
          (error as Error).message
        }`,
      );
      continue;
    }
    for (const name of names) {
      if (++seen > LIMITS.entries) {
        notes.push(
          `has more than ${LIMITS.entries} files; the rest was not looked at`,
        );
        return { entries, notes };
      }
      const path = next.path === "" ? name : `${next.path}/${name}`;
      let info: Deno.FileInfo;
      try {
        info = Deno.lstatSync(`${folder}/${path}`);
      } catch {
        notes.push(`could not look at ${printable(path)}`);
        continue;
      }
      if (!info.isDirectory) entries.set(path, { path, info });
      else if (next.depth < LIMITS.depth) {
        waiting.push({ path, depth: next.depth + 1 });
      } else {notes.push(
          `ignored ${printable(path)}/, more than ${LIMITS.depth} folders deep`,
        );}
    }
  }
  return { entries, notes };
}

/** Reads a regular file that is small and UTF-8. */
function readEntry(
  folder: string,
  { path, info }: Entry,
): { source: Uint8Array } | { source?: undefined; problem: string } {
  const name = printable(path);
  if (info.isSymlink) {
    return { problem: `${name} is a link; hand in the file itself` };
  }
  if (!info.isFile) return { problem: `${name} is not a regular file` };
  if (info.size > LIMITS.file) return { problem: tooBig(name) };
  let source: Uint8Array;
  try {
    using file = Deno.openSync(`${folder}/${path}`);
    const opened = file.statSync();
    // Someone may have swapped it for a link in between.
    if (!opened.isFile || opened.ino !== info.ino || opened.dev !== info.dev) {
      return { problem: `${name} changed while it was read` };
    }
    const buffer = new Uint8Array(LIMITS.file + 1);
    let length = 0;
    for (
      let read: number | null = 0;
      read !== null && length < buffer.length;
      length += read ?? 0
    ) read = file.readSync(buffer.subarray(length));
    if (length > LIMITS.file) return { problem: tooBig(name) };
    source = buffer.slice(0, length);
  } catch (error) {
    return {
      problem: `${name} cannot be read: ${
        (error as Error).message.split("\n")[0]
      }`,
    };
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(source);
  } catch {
    return { problem: `${name} is not UTF-8 text; save it as UTF-8` };
  }
  return { source };
}

function tooBig(name: string): string {
  return `${name} is larger than ${LIMITS.file / 1024} KiB`;
}

function listNames(paths: readonly string[]): string {
  const named = paths.slice(0, LIMITS.named).map(printable).join(", ");
  return paths.length > LIMITS.named
    ? `${named} and ${paths.length - LIMITS.named} more`
    : named;
}

/** A name from a stranger, safe to print: no control characters, no reversed text, not endless. */
export function printable(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "�");
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}
