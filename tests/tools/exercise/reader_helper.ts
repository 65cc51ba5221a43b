/**
 * Reads what a running command prints.
 *
 * @module
 */

/** Collects a stream and waits for texts in it. */
export class Reader {
  #text = "";
  #seen = 0;
  #ended = false;
  #notify = () => {};

  constructor(stream: ReadableStream<Uint8Array>) {
    (async () => {
      for await (const text of stream.pipeThrough(new TextDecoderStream())) {
        this.#text += text;
        this.#notify();
      }
    })().catch(() => {}).finally(() => {
      this.#ended = true;
      this.#notify();
    });
  }

  /** All that has come. */
  get text(): string {
    return this.#text;
  }

  /**
   * Waits until something after the last match matches.
   *
   * @returns the text from the last match to the end of this one
   */
  async until(pattern: RegExp, seconds = 30): Promise<string> {
    const limit = performance.now() + seconds * 1000;
    for (;;) {
      const rest = this.#text.slice(this.#seen);
      const match = pattern.exec(rest);
      if (match) {
        const end = match.index + match[0].length;
        this.#seen += end;
        return rest.slice(0, end);
      }
      if (this.#ended || performance.now() > limit) {
        throw new Error(
          `no ${pattern} ${
            this.#ended ? "until the end" : `within ${seconds} s`
          } of:\n${rest}`,
        );
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#notify = resolve;
      const timer = setTimeout(resolve, 200);
      await promise;
      clearTimeout(timer);
    }
  }

  /** Waits a little and returns what came since the last match. */
  async quiet(ms: number): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return this.#text.slice(this.#seen);
  }
}
