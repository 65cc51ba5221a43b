/**
 * Loads a file over HTTP, and continues where it stopped.
 *
 * @module
 */
import type { Arrival } from "./arrival.ts";
import { reason } from "./reason.ts";
import { problemWith, type RemoteFile } from "./remote_file.ts";

/** A failure that another try may mend. */
class Hiccup extends Error {}

/** How long to wait, in milliseconds. */
export interface Patience {
  /** For the next byte. */
  readonly silence: number;
  /** Before the second try; before the third, twice as long. */
  readonly pause: number;
}

/** How often a place is asked for a file. */
const TRIES = 3;

/** Loads what is missing of a file. On return it is complete and right. */
export async function receive(
  url: string,
  wanted: RemoteFile,
  arrival: Arrival,
  patience: Patience,
): Promise<void> {
  for (let attempt = 1;; attempt++) {
    const continued = arrival.length > 0;
    try {
      if (arrival.length < wanted.bytes) {
        await receiveOnce(url, arrival, patience.silence);
      }
      const content = arrival.content.subarray(0, arrival.length);
      const problem = await problemWith(content, wanted);
      if (!problem) return;
      arrival.restart();
      throw continued ? new Hiccup(problem) : new Error(problem);
    } catch (error) {
      if (!(error instanceof Hiccup) || attempt === TRIES) throw error;
      await new Promise((done) => setTimeout(done, patience.pause * attempt));
    }
  }
}

async function receiveOnce(
  url: string,
  arrival: Arrival,
  silence: number,
): Promise<void> {
  const line = new AbortController();
  const hangUp = () => line.abort(new Hiccup(`silent for ${silence / 1000} s`));
  let clock = setTimeout(hangUp, silence);
  try {
    const response = await ask(url, arrival.length, line.signal);
    for await (const chunk of partOf(response, arrival)) {
      clearTimeout(clock);
      clock = setTimeout(hangUp, silence);
      arrival.append(chunk);
    }
  } finally {
    clearTimeout(clock);
    line.abort();
  }
}

/** Places that did not answer, by scheme, host and port, and why. */
const unanswered = new Map<string, string>();

async function ask(
  url: string,
  from: number,
  signal: AbortSignal,
): Promise<Response> {
  const headers = new Headers({ "Accept-Encoding": "identity" });
  if (from > 0) headers.set("Range", `bytes=${from}-`);
  const { origin } = new URL(url);
  const before = unanswered.get(origin);
  if (before) throw new Error(`not asked again: ${before}`);
  try {
    return await fetch(url, { headers, signal });
  } catch (error) {
    const silent = error instanceof Hiccup;
    const why = silent ? `no answer: ${error.message}` : reason(error);
    const { cause } = error as Error;
    if (silent || /\(Connect\)/.test(`${cause}`)) unanswered.set(origin, why);
    if (silent) throw new Error(why);
    throw /SendRequest/.test(`${cause}`)
      ? new Hiccup("the line was cut")
      : error;
  }
}

async function* partOf(
  response: Response,
  arrival: Arrival,
): AsyncGenerator<Uint8Array> {
  const from = response.redirected ? `${response.url} ` : "the server ";
  const { status, headers } = response;
  const start = status === 206
    ? Number(/^bytes (\d+)-/.exec(headers.get("Content-Range") ?? "")?.[1])
    : 0;
  if (status === 408 || status === 429 || status >= 500) {
    throw new Hiccup(`${from}answers ${status}`);
  }
  const rest = arrival.content.length - start;
  const total = start + Number(headers.get("Content-Length") ?? rest);
  if (
    status === 416 || Number.isNaN(total) ||
    start > 0 && start !== arrival.length
  ) {
    arrival.restart();
    throw new Hiccup(`${from}can't continue where we stopped`);
  }
  if (!response.ok) throw new Error(`${from}answers ${status}`);
  if (total !== arrival.content.length) {
    const message =
      `${from}offers ${total} bytes; expected ${arrival.content.length}`;
    if (start === 0) throw new Error(message);
    arrival.restart();
    throw new Hiccup(message);
  }
  if (start === 0 && arrival.length > 0) arrival.restart();
  try {
    for await (const chunk of response.body ?? []) {
      yield chunk;
      if (arrival.length === arrival.content.length) return;
    }
  } catch (error) {
    throw error instanceof Hiccup ? error : new Hiccup("the line was cut");
  }
}
//# sourceMappingURL=receive.ts.map
