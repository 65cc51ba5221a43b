/** Stands for a child: answers each line with what a test says, and ends when killed. */
export class FakeChild {
  readonly #waiting: string[] = [];
  readonly #answer: (line: string, mark: string) => string;
  readonly #end = Promise.withResolvers<Deno.CommandStatus>();
  readonly ended: Promise<Deno.CommandStatus> = this.#end.promise;
  #mark = "";
  #killed = false;
  #wake = () => {};

  constructor(answer: (line: string, mark: string) => string) {
    this.#answer = answer;
  }

  write(line: string): Promise<void> {
    this.#mark ||= JSON.parse(line).mark;
    this.print(this.#answer(line, this.#mark));
    return Promise.resolve();
  }

  print(text: string): void {
    this.#waiting.push(text);
    this.#wake();
  }

  async read(): Promise<Uint8Array | null> {
    while (this.#waiting.length === 0 && !this.#killed) {
      await new Promise<void>((wake) => this.#wake = wake);
    }
    const text = this.#waiting.shift();
    return text === undefined ? null : new TextEncoder().encode(text);
  }

  kill(): void {
    this.#killed = true;
    this.#end.resolve({ success: false, code: 137, signal: "SIGKILL" });
    this.#wake();
  }

  usage(): null {
    return null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kill();
    await this.ended;
  }
}
