/**
 * A process that dies before its Nth change of the disk, without a process of its own.
 *
 * @module
 */

/** What a dead process throws. */
export class Crash extends Error {}

const CHANGES = [
  "writeFileSync",
  "writeTextFileSync",
  "renameSync",
  "removeSync",
  "mkdirSync",
  "chmodSync",
  "copyFileSync",
  "rename",
  "mkdir",
  "remove",
  "writeFile",
  "writeTextFile",
] as const;

/**
 * Runs something whose every change of the disk from the Nth on throws, as if the process were gone: what it would tidy
 * up after itself stays as it is too. A write that dies has written half.
 *
 * @param survives changes that it lives through; infinite for a life without end
 * @returns whether it died
 */
export async function dieAfter(
  survives: number,
  work: () => unknown,
): Promise<boolean> {
  let left = survives;
  let died = false;
  const live = () => {
    if (left-- > 0) return;
    died = true;
    throw new Crash("the process is gone");
  };
  const api = Deno as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const undo: (() => void)[] = [];
  const patch = (
    target: Record<string, (...args: unknown[]) => unknown>,
    name: string,
    before: (self: unknown, args: unknown[]) => void,
  ) => {
    const original = target[name];
    target[name] = function (this: unknown, ...args: unknown[]) {
      before(this, args);
      return original.apply(this, args);
    };
    undo.push(() => target[name] = original);
  };
  for (const name of CHANGES) patch(api, name, live);
  patch(api, "openSync", (_, [, options]) => {
    if ((options as Deno.OpenOptions | undefined)?.write) live();
  });
  const file = Deno.FsFile.prototype as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const writeSync = Deno.FsFile.prototype.writeSync;
  patch(file, "writeSync", (self, args) => {
    try {
      live();
    } catch (error) {
      const bytes = args[0] as Uint8Array;
      if (left === -1) {
        writeSync.call(
          self as Deno.FsFile,
          bytes.subarray(0, bytes.length >> 1),
        );
      }
      throw error;
    }
  });
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash) && !died) throw error;
  } finally {
    for (const each of undo) each();
  }
  return died;
}
