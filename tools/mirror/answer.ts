/**
 * Answers a request from the shelf: GET and HEAD, whole files and parts of them, never a file in memory.
 *
 * @module
 */
import type { Shelf, StoredFile } from "./shelf.ts";

/** Hears what is sent. */
export interface Listener {
  /** A file begins to go out. */
  begin(): void;
  /** Some bytes have gone. */
  sent(bytes: number): void;
  /** It has gone out whole, or the client has left. */
  end(whole: boolean): void;
}

/** Makes the function that answers requests. */
export function answerFrom(
  shelf: Shelf,
  listener: Listener,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method } = request;
    if (method !== "GET" && method !== "HEAD") {
      return plain(405, "only GET and HEAD", { Allow: "GET, HEAD" });
    }
    const { origin, pathname } = new URL(request.url);
    const item = shelf.get(plainPath(pathname));
    if (item === undefined) return plain(404, "not on this mirror");
    if ("path" in item) return await fileResponse(request, item, listener);
    const body = new TextEncoder().encode(item.make(origin));
    return new Response(method === "HEAD" ? null : body, {
      headers: {
        "Content-Type": item.type,
        "Content-Length": String(body.length),
        "Cache-Control": "no-cache",
      },
    });
  };
}

/** npm writes `@scope%2fname`. */
function plainPath(pathname: string): string {
  try {
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return "?";
  }
}

function plain(
  status: number,
  text: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(`${text}\n`, { status, headers });
}

async function fileResponse(
  request: Request,
  item: StoredFile,
  listener: Listener,
): Promise<Response> {
  const headers: Record<string, string> = {
    "Content-Type": item.type,
    "Accept-Ranges": "bytes",
    ETag: item.etag,
  };
  if (request.headers.get("If-None-Match") === item.etag) {
    return new Response(null, { status: 304, headers });
  }
  const part = partAsked(request.headers, item);
  if (part === "none") {
    const size = { "Content-Range": `bytes */${item.bytes}` };
    return plain(416, "no such part", size);
  }
  const { start, end } = part ?? { start: 0, end: item.bytes };
  headers["Content-Length"] = String(end - start);
  if (part) {
    headers["Content-Range"] = `bytes ${start}-${end - 1}/${item.bytes}`;
  }
  const status = part ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  try {
    const body = await openPart(item.path, start, end, listener);
    return new Response(body, { status, headers });
  } catch {
    return plain(500, "the mirror's disk has lost this file");
  }
}

/** The part of a file that a request asks for; undefined for the whole, `none` for what does not exist. */
function partAsked(
  headers: Headers,
  { bytes, etag }: StoredFile,
): { start: number; end: number } | "none" | undefined {
  const condition = headers.get("If-Range");
  if (condition !== null && condition !== etag) return undefined;
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.get("Range") ?? "");
  // Anything else, several parts among it, may be answered with the whole.
  if (match === null || match[0] === "bytes=-") return undefined;
  const [, first, last] = match;
  const start = first === ""
    ? Math.max(0, bytes - Number(last))
    : Number(first);
  const end = first === "" || last === ""
    ? bytes
    : Math.min(bytes, Number(last) + 1);
  return start >= bytes || end <= start ? "none" : { start, end };
}

/** Bytes of a chunk that goes out. */
const CHUNK = 64 * 1024;

/** A stream of a file's part, read as fast as the client takes it. */
async function openPart(
  path: string,
  start: number,
  end: number,
  listener: Listener,
): Promise<ReadableStream<Uint8Array>> {
  const file = await Deno.open(path);
  await file.seek(start, Deno.SeekMode.Start);
  let left = end - start;
  listener.begin();
  const finish = (whole: boolean) => {
    file.close();
    listener.end(whole);
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = new Uint8Array(Math.min(CHUNK, left));
      const size = left === 0 ? null : await file.read(chunk);
      if (size === null) {
        // A file that has become shorter must not look complete.
        if (left > 0) {
          controller.error(new Error("the file has become shorter"));
        } else controller.close();
        return finish(left === 0);
      }
      left -= size;
      controller.enqueue(chunk.subarray(0, size));
      listener.sent(size);
    },
    cancel: () => finish(false),
  }, { highWaterMark: 1 });
}
