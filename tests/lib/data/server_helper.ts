/**
 * Servers that misbehave, for the loader's tests. They speak HTTP by hand where Deno's own server would be too polite.
 *
 * @module
 */
import type { RemoteFile } from "../../../lib/data/remote_file.ts";

/** What a test server is asked. */
export interface Asked {
  readonly path: string;
  readonly range: string | undefined;
  /** The compressions that the client accepts. */
  readonly encoding: string | undefined;
}

/** A line to one client. */
export interface Line {
  readonly asked: Asked;
  /** How many requests came before this one. */
  readonly before: number;
  send(text: string | Uint8Array): Promise<void>;
}

/** A server on this machine. */
export interface BadServer extends AsyncDisposable {
  readonly address: string;
  readonly asked: readonly Asked[];
}

/** Starts a server that leaves everything after the request to `answer`; the line closes when that returns. */
export function badServer(
  answer: (line: Line) => void | Promise<void>,
): BadServer {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const asked: Asked[] = [];
  const open = new Set<Deno.Conn>();
  const serve = async (connection: Deno.Conn) => {
    open.add(connection);
    try {
      const head = await readHead(connection);
      const request = {
        path: /^\S+ (\S+)/.exec(head)?.[1] ?? "",
        range: /^range: (.*)$/im.exec(head)?.[1].trim(),
        encoding: /^accept-encoding: (.*)$/im.exec(head)?.[1].trim(),
      };
      asked.push(request);
      await answer({
        asked: request,
        before: asked.length - 1,
        send: (text) => sendAll(connection, text),
      });
    } catch {
      // The client has gone.
    }
    open.delete(connection);
    try {
      connection.close();
    } catch {
      // Closed by the test's end.
    }
  };
  const accepting = (async () => {
    for await (const connection of listener) serve(connection);
  })();
  return {
    address: `http://127.0.0.1:${(listener.addr as Deno.NetAddr).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      listener.close();
      for (const connection of open) connection.close();
      await accepting.catch(() => {});
    },
  };
}

async function readHead(connection: Deno.Conn): Promise<string> {
  const buffer = new Uint8Array(4096);
  let head = "";
  while (!head.includes("\r\n\r\n")) {
    const size = await connection.read(buffer);
    if (size === null) break;
    head += new TextDecoder().decode(buffer.subarray(0, size));
  }
  return head;
}

async function sendAll(
  connection: Deno.Conn,
  text: string | Uint8Array,
): Promise<void> {
  const bytes = typeof text === "string"
    ? new TextEncoder().encode(text)
    : text;
  for (let at = 0; at < bytes.length;) {
    at += await connection.write(bytes.subarray(at));
  }
}

/** A status line and headers. */
export function head(
  status: number,
  headers: Record<string, string | number> = {},
): string {
  const lines = Object.entries({ Connection: "close", ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} X\r\n${lines.join("")}\r\n`;
}

/** Sends what is asked for, as a good server does, but at most `most` bytes of it. */
export async function sendFile(
  { asked, send }: Line,
  content: Uint8Array,
  most = Infinity,
): Promise<void> {
  const start = Number(/^bytes=(\d+)-$/.exec(asked.range ?? "")?.[1] ?? 0);
  const headers = {
    "Content-Length": content.length - start,
    "Content-Range": `bytes ${start}-${content.length - 1}/${content.length}`,
  };
  await send(head(asked.range ? 206 : 200, headers));
  await send(content.subarray(start, Math.min(content.length, start + most)));
}

/** Bytes that differ from place to place. */
export function someBytes(size: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(size);
  for (let i = 0; i < size; i++) content[i] = (i * 2654435761) >>> 13;
  return content;
}

/** What is known about such a file. */
export async function describe(
  content: Uint8Array<ArrayBuffer>,
  url: string,
  file = "set/data.bin",
): Promise<RemoteFile> {
  const hash = await crypto.subtle.digest("SHA-256", content);
  return {
    file,
    url,
    bytes: content.length,
    sha256: new Uint8Array(hash).toHex(),
    licence: "CC0",
    credit: "nobody",
  };
}

/** Every file below a folder, sorted. */
export function filesIn(folder: string): string[] {
  const walk = (path: string): string[] =>
    [...Deno.readDirSync(`${folder}/${path}`)].flatMap((
      { name, isDirectory },
    ) => isDirectory ? walk(`${path}${name}/`) : [`${path}${name}`]);
  return walk("").sort();
}

/** Takes out the lines that only a busy machine prints: progress after a second. */
export function withoutProgress(text: string): string {
  return text.replace(/^.*[▓░].*\n/gm, "");
}
