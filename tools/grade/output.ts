/**
 * Checks the output folder, and writes files into it that appear only when they are whole.
 *
 * @module
 */
import { basename, dirname, resolve, sep } from "node:path";
import { UserError } from "../terminal/command.ts";
import type { TextSink } from "./writers/writer.ts";

/**
 * Makes the output folder. Throws a `UserError` where it lies in the submissions or cannot be made.
 *
 * @param dir real path of the submissions
 */
export function prepareOutput(dir: string, out: string, shown: string): string {
  const real = realPathOf(out);
  if (real === dir || real.startsWith(dir + sep)) {
    throw new UserError(
      `grade: --out ${shown} lies in the submissions' folder; results would be taken for a submission; choose a folder outside`,
    );
  }
  if (`${dir}${sep}`.startsWith(`${real}${sep}state${sep}`)) {
    throw new UserError(
      `grade: the submissions lie in ${shown}/state, where results are kept; choose another --out`,
    );
  }
  try {
    Deno.mkdirSync(real, { recursive: true });
    if (!Deno.statSync(real).isDirectory) {
      throw new Deno.errors.NotADirectory("not a folder");
    }
  } catch (error) {
    throw cannotWrite(shown, error);
  }
  return real;
}

/** Tells that results cannot be written, and why. */
export function cannotWrite(shown: string, error: unknown): UserError {
  const why = error instanceof Deno.errors.PermissionDenied
    ? "permission denied"
    : error instanceof Deno.errors.AlreadyExists ||
        error instanceof Deno.errors.NotADirectory
    ? "a file is in the way"
    : error instanceof Error
    ? error.message.split("\n")[0]
    : String(error);
  return new UserError(`grade: --out ${shown} cannot be written: ${why}`);
}

/** Files that are written side by side and put in place together at the end. */
export class OutputFiles {
  readonly #out: string;
  readonly #open = new Map<string, Deno.FsFile>();

  constructor(out: string) {
    this.#out = out;
  }

  /** Begins a file. */
  open(name: string): TextSink {
    const file = Deno.openSync(this.#temporary(name), {
      write: true,
      create: true,
      truncate: true,
    });
    this.#open.set(name, file);
    const encoder = new TextEncoder();
    return {
      write(text) {
        const bytes = encoder.encode(text);
        for (let at = 0; at < bytes.length;) {
          at += file.writeSync(bytes.subarray(at));
        }
      },
    };
  }

  /** Puts all files in place. */
  commit(): void {
    for (const [name, file] of this.#open) {
      file.syncDataSync();
      file.close();
      Deno.renameSync(this.#temporary(name), `${this.#out}/${name}`);
    }
    this.#open.clear();
  }

  #temporary(name: string): string {
    return `${this.#out}/state/${name}.${Deno.pid}.tmp`;
  }
}

/** The real path of a folder that need not exist yet: links in what does exist are followed. */
function realPathOf(path: string): string {
  const absolute = resolve(path);
  try {
    return Deno.realPathSync(absolute);
  } catch (error) {
    const parent = dirname(absolute);
    if (!(error instanceof Deno.errors.NotFound) || parent === absolute) {
      return absolute;
    }
    return resolve(realPathOf(parent), basename(absolute));
  }
}
