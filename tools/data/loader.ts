/**
 * The engine's loader and its list of files. `tools/` knows no module of `lib/`, so they are imported by address.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { type DataAccess, isAddress } from "../run/data_access.ts";

/** A data file of the course, as the catalogue lists it. */
export interface DataFile {
  /** Path in the cache and in a mirror. */
  readonly file: string;
  readonly url: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
  readonly credit: string;
  /** Chapters that use it. */
  readonly chapters: readonly number[];
}

/** What the commands need of the engine. */
export interface Loader {
  readonly catalogue: readonly DataFile[];
  /** Loads a file into `folder`; looks in the folders of `also`, then in the mirror, then at the source. */
  download(
    wanted: DataFile,
    options: { folder: string; mirror: string; also?: readonly string[] },
  ): Promise<Uint8Array>;
  /** Says what is wrong with a file's content, if anything is. */
  problemWith(
    content: Uint8Array,
    wanted: DataFile,
  ): Promise<string | undefined>;
  /** Says what is wrong with a mirror's address itself, if anything is. */
  addressProblem(address: string): string | undefined;
}

/** Imports the loader of the course at `root`. */
export async function importLoader(root: string): Promise<Loader> {
  const from = (path: string) =>
    import(pathToFileURL(`${root}/lib/data/${path}`).href);
  const { catalogue } = await from("catalogue.ts");
  const { download } = await from("download.ts");
  const { problemWith } = await from("remote_file.ts");
  const { addressProblem } = await from("places.ts");
  return { catalogue, download, problemWith, addressProblem };
}

/** Where a file is. */
export interface Where {
  readonly place: "cache" | "mirror" | "nowhere" | "damaged";
  /** Bytes that have arrived of a file that is not in the cache yet. */
  readonly arrived: number;
}

/** Finds out where a file is, by its size alone. */
export async function whereIs(
  { file, bytes }: DataFile,
  { cache, mirror }: DataAccess,
): Promise<Where> {
  const size = await sizeOf(`${cache}/${file}`);
  if (size !== undefined) {
    return { place: size === bytes ? "cache" : "damaged", arrived: 0 };
  }
  const arrived = await sizeOf(`${cache}/${file}.part`) ?? 0;
  const isInMirror = mirror && await sizeInMirror(mirror, file) === bytes;
  return { place: isInMirror ? "mirror" : "nowhere", arrived };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await Deno.stat(path)).size;
  } catch {
    return undefined;
  }
}

async function sizeInMirror(
  mirror: string,
  file: string,
): Promise<number | undefined> {
  if (!isAddress(mirror)) return await sizeOf(`${mirror}/${file}`);
  try {
    const response = await fetch(`${mirror}/${file}`, {
      method: "HEAD",
      headers: { "Accept-Encoding": "identity" },
      signal: AbortSignal.timeout(3000),
    });
    return response.ok
      ? Number(response.headers.get("Content-Length"))
      : undefined;
  } catch {
    return undefined;
  }
}
