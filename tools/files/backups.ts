/**
 * What a command is about to replace or remove goes to `.descent/backups/` first, whole and on the disk.
 *
 * @module
 */
import { writeAtomic } from "./atomic.ts";

/** A text to keep, and the path from the root where it stands. */
export interface Kept {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A folder of backups: which command made it, when, and what it holds. */
export interface Backup {
  /** From the root: `.descent/backups/2026-03-01T09-30-00-123`. */
  readonly folder: string;
  /** When, as ISO text in UTC. */
  readonly time: string;
  /** `reset`; empty where an older version of ours did not say. */
  readonly command: string;
  /** Paths of the kept files from the root, in order. */
  readonly paths: readonly string[];
}

const HOME = ".descent/backups";
/** Which command made a backup. Not among the kept files. */
const ABOUT = ".about.json";

/**
 * Keeps files in a new folder. When it returns, each has been read back: the command may replace them.
 *
 * @param command who is about to replace them: `reset`
 * @returns the folder from the root, or undefined when there was nothing to keep
 * @throws {Error} if what lies there is not what was written; nothing has been replaced
 */
export function backUp(
  root: string,
  command: string,
  files: readonly Kept[],
  now = new Date(),
): string | undefined {
  if (files.length === 0) return undefined;
  const folder = newFolder(root, now);
  const scratch = `${root}/.descent/tmp`;
  for (const { path, bytes } of files) {
    const kept = `${root}/${folder}/${path}`;
    writeAtomic(kept, bytes, scratch);
    if (!equalBytes(Deno.readFileSync(kept), bytes)) {
      throw new Error(`${folder}/${path} is not what was written`);
    }
  }
  const about = { version: 1, time: now.toISOString(), command };
  writeAtomic(
    `${root}/${folder}/${ABOUT}`,
    `${JSON.stringify(about)}\n`,
    scratch,
  );
  return folder;
}

/** Every backup, newest first. One that a kill left without its note counts too. */
export function listBackups(root: string): Backup[] {
  return folderNames(`${root}/${HOME}`).sort(byTime).reverse().map((name) => {
    const folder = `${HOME}/${name}`;
    const { time, command } = readAbout(`${root}/${folder}/${ABOUT}`);
    return {
      folder,
      time: time ?? timeOf(name),
      command: command ?? "",
      paths: filesUnder(`${root}/${folder}`).filter((path) => path !== ABOUT),
    };
  }).filter(({ paths }) => paths.length > 0);
}

/** Whether two files hold the same bytes. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** A new folder of its own: two commands in one millisecond get two. */
function newFolder(root: string, now: Date): string {
  const stamp = now.toISOString().replace("Z", "").replace(/[:.]/g, "-");
  Deno.mkdirSync(`${root}/${HOME}`, { recursive: true });
  for (let attempt = 1;; attempt++) {
    const folder = `${HOME}/${stamp}${attempt === 1 ? "" : `-${attempt}`}`;
    try {
      Deno.mkdirSync(`${root}/${folder}`);
      return folder;
    } catch (error) {
      if (!(error instanceof Deno.errors.AlreadyExists)) throw error;
    }
  }
}

/** By stamp, then by attempt: `…-123-2` before `…-123-10`. */
function byTime(a: string, b: string): number {
  const [stampA, stampB] = [a.slice(0, 23), b.slice(0, 23)];
  return stampA === stampB
    ? Number(a.slice(24)) - Number(b.slice(24))
    : stampA < stampB
    ? -1
    : 1;
}

/** The time in a folder's name. */
function timeOf(name: string): string {
  return name.slice(0, 23).replace(
    /T(\d\d)-(\d\d)-(\d\d)-(\d{3})$/,
    "T$1:$2:$3.$4Z",
  );
}

function readAbout(path: string): { time?: string; command?: string } {
  try {
    const { time, command } = JSON.parse(Deno.readTextFileSync(path)) ?? {};
    return {
      ...(typeof time === "string" && { time }),
      ...(typeof command === "string" && { command }),
    };
  } catch {
    return {};
  }
}

function folderNames(path: string): string[] {
  try {
    return [...Deno.readDirSync(path)].filter((entry) => entry.isDirectory)
      .map(({ name }) => name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function filesUnder(folder: string, prefix = ""): string[] {
  return [...Deno.readDirSync(`${folder}/${prefix}`)].flatMap((entry) =>
    entry.isDirectory
      ? filesUnder(folder, `${prefix}${entry.name}/`)
      : [prefix + entry.name]
  ).sort();
}
