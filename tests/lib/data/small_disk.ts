/**
 * A disk that is soon full: 64 KiB, where mounting one is allowed.
 *
 * @module
 */

/** A mounted disk; it goes away when disposed of, its folder stays. */
export class SmallDisk {
  readonly #folder: string;

  /** @param folder an empty one */
  constructor(folder: string) {
    this.#folder = folder;
    if (!mount("-t", "tmpfs", "-o", "size=64k", "none", folder)) {
      throw new Error(`can't mount a disk at ${folder}`);
    }
  }

  /** Makes it large enough. */
  grow(): void {
    mount("-o", "remount,size=1m", this.#folder);
  }

  [Symbol.dispose](): void {
    new Deno.Command("umount", { args: [this.#folder] }).outputSync();
  }
}

function canMount(): boolean {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
  const folder = Deno.makeTempDirSync();
  try {
    new SmallDisk(folder)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  } finally {
    Deno.removeSync(folder);
  }
}

function mount(...args: string[]): boolean {
  return new Deno.Command("mount", { args, stderr: "null" }).outputSync()
    .success;
}

/** What follows a test's name where there can be no such disk; stands below the class, which it tries. */
export const WITHOUT_DISK = canMount()
  ? ""
  : " (skipped: can't mount a small disk)";
