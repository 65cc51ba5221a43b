/**
 * Serves a mirror to a room until Ctrl-C.
 *
 * @module
 */
import { sizeText } from "../terminal/size_text.ts";
import { UserError } from "../terminal/command.ts";
import type { Screen } from "../terminal/screen.ts";
import { answerFrom } from "./answer.ts";
import type { Shelf } from "./shelf.ts";

/** Between two counts, in milliseconds. */
const PAUSE = { onTerminal: 500, inPipe: 10_000 };

/** Serves until Ctrl-C. Throws a `UserError` when the port is taken. */
export async function serve(
  shelf: Shelf,
  port: number,
  screen: Screen,
): Promise<void> {
  const { print, paint } = screen;
  const count = counter();
  const computers = new Set<string>();
  const answer = answerFrom(shelf, count);
  const closing = new AbortController();
  const server = listen(port, closing.signal, (request, info) => {
    computers.add((info.remoteAddr as Deno.NetAddr).hostname);
    return answer(request);
  });
  const at = (server.addr as Deno.NetAddr).port;
  print();
  for (const line of addresses(at, paint.bold)) print(line);
  print();
  print(
    `People open one of these addresses and read what to type. ${
      paint.cyan("Ctrl-C")
    } ends it.`,
  );
  print(
    paint.dim(
      `Nobody gets through? This computer's firewall has to allow port ${at}.`,
    ),
  );
  const text = () =>
    [
      plural(computers.size, "computer"),
      plural(count.files, "file"),
      sizeText(count.bytes),
      `${count.open} under way`,
    ].join(" · ");
  const show = showWhenNew(screen, text);
  const ticking = setInterval(
    show,
    screen.interactive ? PAUSE.onTerminal : PAUSE.inPipe,
  );
  const signals: Deno.Signal[] = Deno.build.os === "windows"
    ? ["SIGINT"]
    : ["SIGINT", "SIGTERM"];
  const stop = () => closing.abort();
  for (const signal of signals) Deno.addSignalListener(signal, stop);
  await server.finished;
  clearInterval(ticking);
  for (const signal of signals) Deno.removeSignalListener(signal, stop);
  if (screen.interactive) screen.write("\r\u001b[K");
  print(`ended: ${text()}`);
}

function listen(
  port: number,
  signal: AbortSignal,
  handler: Deno.ServeHandler,
): Deno.HttpServer {
  try {
    return Deno.serve({
      port,
      hostname: "0.0.0.0",
      signal,
      onListen() {},
      onError: () => new Response("the mirror broke\n", { status: 500 }),
    }, handler);
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse) {
      throw new UserError(
        `mirror: port ${port} is taken by another program; try --port ${
          port + 1
        }`,
      );
    }
    if (error instanceof Deno.errors.PermissionDenied) {
      throw new UserError(
        `mirror: port ${port} needs an administrator; try --port 8000`,
      );
    }
    throw error;
  }
}

/** The addresses under which others may see this computer. */
function addresses(port: number, bold: (text: string) => string): string[] {
  const found = Deno.networkInterfaces().filter(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127.")
  );
  const lines = found.map(({ address, name }) =>
    `  ${bold(`http://${address}:${port}/`)}  ${name}`
  );
  return [
    ...lines,
    `  http://localhost:${port}/  this computer`,
    ...(lines.length === 0
      ? ["This computer is on no network; nobody else can reach it."]
      : []),
  ];
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function counter() {
  return {
    files: 0,
    bytes: 0,
    open: 0,
    begin() {
      this.open++;
    },
    sent(bytes: number) {
      this.bytes += bytes;
    },
    end(whole: boolean) {
      this.open--;
      if (whole) this.files++;
    },
  };
}

/** Shows a line over itself on a terminal, and in a pipe only when it has changed. */
function showWhenNew(
  { interactive, print, write }: Screen,
  text: () => string,
): () => void {
  let last = text();
  return () => {
    const line = text();
    if (line === last) return;
    last = line;
    if (interactive) write(`\r\u001b[K${line}`);
    else print(line);
  };
}
