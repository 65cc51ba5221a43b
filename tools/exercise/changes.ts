/**
 * Tells when files were saved, however the editor does it: in place, by rename, in several steps.
 *
 * @module
 */
import { dirname } from "node:path";

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
 * Yields the files that were saved since the last time, once per burst, until the signal is aborted.
 *
 * @param paths files, which need not exist
 */
export async function* changedFiles(
  paths: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<string[], void> {
  const known = new Map(paths.map((path) => [path, signature(path)]));
  const differing = () =>
    paths.filter((path) => signature(path) !== known.get(path));
  let lastEvent = 0;
  let wake = () => {};
  const notify = () => {
    lastEvent = performance.now();
    wake();
  };
  const watcher = watchFolders(new Set(paths.map(dirname)), notify);
  const poll = setInterval(
    () => differing().length > 0 && notify(),
    watcher ? POLL : POLL_ALONE,
  );
  signal.addEventListener("abort", notify, { once: true });
  try {
    while (!signal.aborted) {
      const changed = differing();
      if (changed.length === 0) {
        await new Promise<void>((resolve) => wake = resolve);
        continue;
      }
      await settle(() => lastEvent, changed, signal);
      const saved = differing();
      for (const path of saved) known.set(path, signature(path));
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
  folders: Set<string>,
  notify: () => void,
): Deno.FsWatcher | undefined {
  let watcher: Deno.FsWatcher;
  try {
    watcher = Deno.watchFs([...folders], { recursive: false });
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

/** Changes with every save, even one that leaves the text as it was. */
function signature(path: string): string {
  try {
    const { ino, size, mtime, ctime } = Deno.statSync(path);
    return `${ino} ${size} ${mtime?.getTime()} ${ctime?.getTime()}`;
  } catch {
    return "gone";
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
