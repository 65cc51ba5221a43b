/**
 * Tells when files were saved, however the editor does it: in place, by rename, in several steps.
 *
 * @module
 */
import { dirname } from "node:path";
import { isThere } from "./is_there.ts";

/** What to watch. */
export interface Watched {
  /** The files as they are now. */
  readonly paths: () => readonly string[];
  /** Folders in which such files come and go, with everything below them. */
  readonly folders: readonly string[];
}

/** Milliseconds without an event that end a burst of saves. */
const QUIET = 25;
/** The longest that a burst may hold up the news. */
const BURST = 150;
/** How long a file may be gone or empty in the middle of a save. */
const GAP = 200;
/** How often files are looked at, as some network disks send no events; and where nothing can be watched at all. */
const POLL = 1000;
const POLL_ALONE = 200;

/**
 * Yields the files that were saved, made or removed since the last time, once per burst, until the signal is aborted.
 *
 * @param watched files, which need not exist; or folders whose files come and go
 */
export async function* changedFiles(
  watched: readonly string[] | Watched,
  signal: AbortSignal,
): AsyncGenerator<string[], void> {
  const list = "paths" in watched ? watched.paths : () => watched;
  const known = new Map(list().map((path) => [path, signature(path)]));
  const differing = () =>
    [...new Set([...list(), ...known.keys()])].filter((path) =>
      signature(path) !== (known.get(path) ?? GONE)
    );
  let lastEvent = 0;
  let wake = () => {};
  const notify = () => {
    lastEvent = performance.now();
    wake();
  };
  const watcher = "paths" in watched
    ? watchFolders(watched.folders.filter(isThere), true, notify)
    : watchFolders([...new Set(watched.map(dirname))], false, notify);
  const poll = setInterval(
    () => differing().length > 0 && notify(),
    watcher ? POLL : POLL_ALONE,
  );
  signal.addEventListener("abort", notify, { once: true });
  try {
    while (!signal.aborted) {
      let changed = differing();
      if (changed.length === 0) {
        await new Promise<void>((resolve) => wake = resolve);
        continue;
      }
      let saved = changed;
      do {
        changed = saved;
        await settle(() => lastEvent, changed, signal);
        saved = differing();
        // A save that began meanwhile gets its time too.
      } while (
        !signal.aborted &&
        saved.some((path) => isGone(path) && !changed.includes(path))
      );
      for (const path of saved) {
        const now = signature(path);
        if (now === GONE) known.delete(path);
        else known.set(path, now);
      }
      if (saved.length > 0 && !signal.aborted) yield saved;
    }
  } finally {
    clearInterval(poll);
    watcher?.close();
  }
}

/** Waits for the end of a burst, and for a file that is gone or empty to come back. */
async function settle(
  lastEvent: () => number,
  changed: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  const quiet = () =>
    performance.now() - lastEvent() >= QUIET && elapsed() >= QUIET;
  while (!signal.aborted && elapsed() < BURST && !quiet()) await sleep(5);
  while (!signal.aborted && elapsed() < GAP && changed.some(isGone)) {
    await sleep(10);
  }
}

function watchFolders(
  folders: readonly string[],
  recursive: boolean,
  notify: () => void,
): Deno.FsWatcher | undefined {
  let watcher: Deno.FsWatcher;
  try {
    watcher = Deno.watchFs([...folders], { recursive });
  } catch {
    // A folder is missing, or the system watches too many already.
    return undefined;
  }
  (async () => {
    for await (const event of watcher) {
      if (event.kind !== "access") notify();
    }
  })().catch(() => {});
  return watcher;
}

/** The signature of what is not there. */
const GONE = "gone";

/** Changes with every save, even one that leaves the text as it was. */
function signature(path: string): string {
  try {
    const { ino, size, mtime, ctime } = Deno.statSync(path);
    return `${ino} ${size} ${mtime?.getTime()} ${ctime?.getTime()}`;
  } catch {
    return GONE;
  }
}

function isGone(path: string): boolean {
  try {
    return Deno.statSync(path).size === 0;
  } catch {
    return true;
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
