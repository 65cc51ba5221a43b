/**
 * Fetches a data file once and keeps it: from the cache, else from a mirror, else from its source.
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

/** Gives the folder that keeps downloaded files: `DESCENT_CACHE`, or the platform's place for caches. */
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
  if (!/^https?:\/\//.test(place)) return await Deno.readFile(place);
  const response = await fetch(place);
  if (response.ok && response.body) return await collect(response.body, wanted);
  await response.body?.cancel();
  throw new Error(`the server answers ${response.status}`);
}

async function collect(
  body: ReadableStream<Uint8Array>,
  wanted: RemoteFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Uint8Array(wanted.bytes);
  const start = performance.now();
  let length = 0;
  let lastShown = start;
  for await (const chunk of body) {
    if (length + chunk.length > wanted.bytes) {
      throw new Error(`more than the expected ${wanted.bytes} bytes came`);
    }
    content.set(chunk, length);
    length += chunk.length;
    if (performance.now() - lastShown > 1000) {
      lastShown = performance.now();
      progress(
        `${wanted.file}: ${Math.floor(100 * length / wanted.bytes)} % of ${
          inMegabytes(wanted.bytes)
        }`,
      );
    }
  }
  if (lastShown > start) progress("");
  return content.subarray(0, length);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function progress(line: string): void {
  if (Deno.stderr.isTerminal()) {
    Deno.stderr.writeSync(new TextEncoder().encode(`\r\x1b[K${line}`));
  } else if (line !== "") console.error(line);
}

async function keep(content: Uint8Array, path: string): Promise<void> {
  await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  try {
    await Deno.writeFile(temporary, content);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}

/**
 * Gives the content of a file: from the cache, else from `DESCENT_MIRROR`, else from its source, into the cache.
 *
 * What does not have the right size and hash counts as not found, in the cache too.
 * @throws {Error} if no place has the file; the message says what to do about it
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
  throw new Error(helpMessage(wanted, cached, tried));
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
