/**
 * Fetches a data file once and keeps it: from the cache, else from a mirror,
 * else from its source.
 *
 * @module
 */
import { progress } from "../progress.ts";
import { Arrival } from "./arrival.ts";
import {
  addressProblem,
  cacheFolder,
  folderProblem,
  isAddress,
  mirror,
} from "./places.ts";
import { reason } from "./reason.ts";
import { type Patience, receive } from "./receive.ts";
import { problemWith, type RemoteFile } from "./remote_file.ts";

export { cacheFolder } from "./places.ts";
export type { RemoteFile } from "./remote_file.ts";

/** Says which file could not be loaded, what was tried, and what helps. */
export class DownloadError extends Error {
  /** Tells it from other errors, in other modules too. */
  override name = "DownloadError";
}

/** What a caller may want otherwise than usual. */
export interface DownloadOptions {
  /** The folder that keeps the file, instead of {@linkcode cacheFolder}. */
  readonly folder?: string;
  /** Instead of `DESCENT_MIRROR`; `""` for none. */
  readonly mirror?: string;
  /** Folders to look in before that. */
  readonly also?: readonly string[];
  /** How long to wait. */
  readonly patience?: Patience;
}

const usualPatience: Patience = { silence: 15_000, pause: 500 };

/**
 * Gives the content of a file: from the cache, else from `DESCENT_MIRROR`, else
 * from its source, into the cache.
 *
 * @throws {DownloadError} if no place has the file
 */
export async function download(
  wanted: RemoteFile,
  options: DownloadOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const path = `${options.folder ?? cacheFolder()}/${wanted.file}`;
  const tried: string[] = [];
  try {
    return await readRight(path, wanted);
  } catch (error) {
    tried.push(`${path}: ${reason(error)}`);
  }
  const arrival = new Arrival(path, wanted.bytes);
  try {
    for (const place of placesToLook(wanted, options)) {
      try {
        await load(
          place.path,
          wanted,
          arrival,
          options.patience ?? usualPatience,
        );
        arrival.finish();
        if (arrival.obstacle) {
          console.error(
            `${path} could not be kept: ${reason(arrival.obstacle)}`,
          );
        }
        return arrival.content;
      } catch (error) {
        tried.push(await place.explain(reason(error)));
      }
    }
    throw new DownloadError(helpMessage(wanted, path, tried, arrival.length));
  } finally {
    arrival.close();
  }
}

async function readRight(
  path: string,
  wanted: RemoteFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await Deno.readFile(path);
  const problem = await problemWith(content, wanted);
  if (problem) throw new Error(problem);
  return content;
}

async function load(
  place: string,
  wanted: RemoteFile,
  arrival: Arrival,
  patience: Patience,
): Promise<void> {
  if (!isAddress(place)) {
    const content = await readRight(place, wanted);
    arrival.restart();
    return arrival.append(content);
  }
  const problem = addressProblem(place);
  if (problem) throw new Error(problem);
  using step = progress(wanted.file, wanted.bytes, inMegabytes);
  const ticking = setInterval(() => step(arrival.length), 200);
  try {
    await receive(place, wanted, arrival, patience);
  } finally {
    clearInterval(ticking);
  }
}

interface Place {
  readonly path: string;
  explain(problem: string): Promise<string>;
}

function placesToLook(wanted: RemoteFile, options: DownloadOptions): Place[] {
  const plain = (path: string) => ({
    path,
    explain: (problem: string) => Promise.resolve(`${path}: ${problem}`),
  });
  const root = options.mirror ?? mirror();
  return [
    ...(options.also ?? []).map((folder) => plain(`${folder}/${wanted.file}`)),
    ...(root ? [inMirror(root, wanted.file)] : []),
    plain(wanted.url),
  ];
}

function inMirror(root: string, file: string): Place {
  const path = `${root}/${isAddress(root) ? encodeURI(file) : file}`;
  return {
    path,
    async explain(problem) {
      const fault = isAddress(root)
        ? addressProblem(root)
        : await folderProblem(root);
      return `${fault ? root : path} (DESCENT_MIRROR): ${fault ?? problem}`;
    },
  };
}

function helpMessage(
  wanted: RemoteFile,
  path: string,
  tried: readonly string[],
  arrived: number,
): string {
  const size = inMegabytes(wanted.bytes);
  const kept = arrived > 0
    ? `\n${
      inMegabytes(arrived)
    } have arrived and are kept; the next try continues there.`
    : "";
  return `${wanted.file} (${size}) could not be loaded. Tried:
${tried.map((line) => `  ${line}`).join("\n")}${kept}
Any one of these helps:
  1. connect to the internet and run the same command again;
  2. set DESCENT_MIRROR to a folder or address that holds ${wanted.file}, such as the instructor's stick;
  3. save ${wanted.url}
     as ${path}`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
//# sourceMappingURL=download.ts.map
