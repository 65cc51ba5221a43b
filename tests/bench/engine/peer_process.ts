/**
 * The process of a peer: asked by lines, killed when it does not answer in time.
 *
 * @module
 */
import type { Peer } from "./peers.ts";
import type { Answer, Request } from "./worker.ts";

/** Every process that runs; none may outlive us. */
const running = new Set<Deno.ChildProcess>();

/** Kills every peer. */
export function killPeers(): void {
  for (const child of running) kill(child);
}

function kill(child: Deno.ChildProcess): void {
  running.delete(child);
  try {
    child.kill("SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Something that stopped answering, with its last words. */
export class PeerError extends Error {}

/** A peer at work. */
export class PeerProcess {
  readonly #child: Deno.ChildProcess;
  readonly #input: WritableStreamDefaultWriter<Uint8Array>;
  readonly #lines: AsyncIterator<string>;
  #words = "";

  /** Starts it. */
  constructor(peer: Peer, root: string, more: readonly string[] = []) {
    const [program, ...args] = peer.command;
    this.#child = new Deno.Command(program, {
      args: [...args, ...more],
      cwd: root,
      env: { NO_COLOR: "1" },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    running.add(this.#child);
    this.#child.status.then(() => running.delete(this.#child));
    this.#input = this.#child.stdin.getWriter();
    this.#lines = lines(this.#child.stdout);
    this.#listen();
  }

  async #listen(): Promise<void> {
    const text = this.#child.stderr.pipeThrough(new TextDecoderStream());
    for await (const words of text) {
      this.#words = (this.#words + words).slice(-2000);
    }
  }

  /**
   * Waits for its next line.
   *
   * @throws {PeerError} if it ends, or says nothing in time; it is killed then
   */
  async next(patience: number): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new PeerError(`no answer in ${patience / 1000} s; killed`));
      }, patience);
    });
    try {
      const { done, value } = await Promise.race([this.#lines.next(), late]);
      if (!done) return JSON.parse(value);
      const { code, signal } = await this.#child.status;
      throw new PeerError(
        `ended with ${signal ?? code}: ${this.#lastWords()}`,
      );
    } catch (error) {
      this.end();
      throw error instanceof PeerError ? error : new PeerError(String(error));
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Has it run a task.
   *
   * @throws {PeerError} as `next` does
   */
  async ask(request: Request, patience: number): Promise<Answer> {
    const line = new TextEncoder().encode(`${JSON.stringify(request)}\n`);
    // One that has ended cannot be written to; next() says so.
    await this.#input.write(line).catch(() => {});
    return await this.next(patience) as Answer;
  }

  /** Kills it. */
  end(): void {
    kill(this.#child);
    this.#input.abort().catch(() => {});
  }

  #lastWords(): string {
    const words = this.#words.trim().split("\n").map((line) => line.trim());
    const error = words.find((line) => /error|terminate|panic/i.test(line));
    return (error ?? words.at(-1) ?? "").slice(0, 200) || "without a word";
  }
}

async function* lines(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + text).split("\n");
    rest = whole.pop()!;
    // Whatever else a library prints is not for us.
    yield* whole.filter((line) => /^["{]/.test(line));
  }
}
