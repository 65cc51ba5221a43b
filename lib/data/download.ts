/**
 * Fetches a data file once and keeps it: from the cache, else from a mirror,
 * else from its source.
 *
 * @module
 */

/** A file as its publisher serves it. */
export interface RemoteFile {
  /** Path in the cache and in a mirror: `occupancy/datatest.txt`. */
  readonly file: string;
  /** Its source. */
  readonly url: string;
  /** Its size. */
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** The conditions it comes under. */
  readonly licence: string;
  /** Whom to name when the file is used or passed on. */
  readonly credit: string;
}

async function problemWith(
  content: Uint8Array<ArrayBuffer>,
  wanted: RemoteFile,
): Promise<string | undefined> {
  if (content.length !== wanted.bytes) {
    return `${content.length} bytes came; expected ${wanted.bytes}`;
  }
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content))
    .toHex();
  if (hash !== wanted.sha256) {
    return `its SHA-256 is ${hash}; expected ${wanted.sha256}`;
  }
}

/**
 * Gives the folder that keeps downloaded files: `DESCENT_CACHE`, or the
 * platform's place for caches.
 */
export function cacheFolder(): string {
  const chosen = Deno.env.get("DESCENT_CACHE");
  if (chosen) return chosen;
  const home = Deno.env.get("HOME") ?? Deno.env.get("USERPROFILE") ?? ".";
  switch (Deno.build.os) {
    case "windows":
      return `${
        Deno.env.get("LOCALAPPDATA") ?? `${home}/AppData/Local`
      }/descent`;
    case "darwin":
      return `${home}/Library/Caches/descent`;
    default:
      return `${Deno.env.get("XDG_CACHE_HOME") ?? `${home}/.cache`}/descent`;
  }
}

function placesToLook(wanted: RemoteFile): string[] {
  const mirror = Deno.env.get("DESCENT_MIRROR")?.replace(/\/+$/, "");
  return mirror ? [`${mirror}/${wanted.file}`, wanted.url] : [wanted.url];
}

async function read(
  place: string,
  wanted: RemoteFile,
): Promise<Uint8Array<ArrayBuffer>> {
  if (/^https?:\/\//.test(place)) return await receive(place, wanted);
  return await Deno.readFile(place);
}

async function receive(
  url: string,
  wanted: RemoteFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Uint8Array(wanted.bytes);
  let length = 0;
  const ticking = setInterval(() => progress(wanted, length), 1000);
  try {
    const response = await fetch(url);
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the server answers ${response.status}`);
    }
    for await (const chunk of response.body ?? []) {
      if (length + chunk.length > wanted.bytes) {
        throw new Error(`more than the expected ${wanted.bytes} bytes came`);
      }
      content.set(chunk, length);
      length += chunk.length;
    }
  } finally {
    clearInterval(ticking);
    show("");
  }
  return content.subarray(0, length);
}

function progress(wanted: RemoteFile, length: number): void {
  const percent = Math.floor(100 * length / wanted.bytes);
  show(`${wanted.file}: ${percent} % of ${inMegabytes(wanted.bytes)}`);
}

function show(line: string): void {
  if (Deno.stderr.isTerminal()) {
    Deno.stderr.writeSync(new TextEncoder().encode(`\r\x1b[K${line}`));
  } else if (line !== "") console.error(line);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

async function keep(content: Uint8Array, path: string): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  try {
    await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
    await Deno.writeFile(temporary, content);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    console.error(`${path} could not be kept: ${reason(error)}`);
  }
}

/** Says which file could not be loaded, what was tried, and what helps. */
export class DownloadError extends Error {
  /** Tells it from other errors, in other modules too. */
  override name = "DownloadError";
}

/**
 * Gives the content of a file: from the cache, else from `DESCENT_MIRROR`, else
 * from its source, into the cache.
 *
 * What does not have the right size and hash counts as not found, in the cache
 * too.
 * @throws {DownloadError} if no place has the file
 */
export async function download(
  wanted: RemoteFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const cached = `${cacheFolder()}/${wanted.file}`;
  const tried: string[] = [];
  for (const place of [cached, ...placesToLook(wanted)]) {
    try {
      const content = await read(place, wanted);
      const problem = await problemWith(content, wanted);
      if (problem) throw new Error(problem);
      if (place !== cached) await keep(content, cached);
      return content;
    } catch (error) {
      tried.push(`  ${place}: ${reason(error)}`);
    }
  }
  throw new DownloadError(helpMessage(wanted, cached, tried));
}

function reason(error: unknown): string {
  if (error instanceof Deno.errors.NotFound) return "not there";
  return error instanceof Error ? error.message.split("\n")[0] : String(error);
}

function helpMessage(
  wanted: RemoteFile,
  cached: string,
  tried: string[],
): string {
  return `${wanted.file} (${
    inMegabytes(wanted.bytes)
  }) could not be loaded. Tried:
${tried.join("\n")}
Any one of these helps:
  1. connect to the internet and run the same command again;
  2. set DESCENT_MIRROR to a folder or address that holds ${wanted.file}, such as the instructor's stick;
  3. save ${wanted.url}
     as ${cached}`;
}
//# sourceMappingURL=download.ts.map
