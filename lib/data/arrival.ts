/**
 * A file that is arriving: in memory, and beside its place in the cache.
 *
 * @module
 */

/** What has arrived of a file, this time and in an earlier attempt. */
export class Arrival {
  /** Room for the whole file; filled up to {@linkcode length}. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** How many bytes are there. */
  length = 0;
  /** Why the file can't be kept, if it can't. */
  obstacle: unknown;
  readonly #path: string;
  #file: Deno.FsFile | undefined;

  /**
   * Takes up what an earlier attempt has left.
   *
   * @param path where the file shall be when it is complete
   * @param bytes its size
   */
  constructor(path: string, bytes: number) {
    this.#path = path;
    this.content = new Uint8Array(bytes);
    this.#open(false);
    this.#readPart();
  }

  /** Adds what came. */
  append(chunk: Uint8Array): void {
    if (this.length + chunk.length > this.content.length) {
      this.restart();
      throw new Error(
        `more than the expected ${this.content.length} bytes came`,
      );
    }
    this.content.set(chunk, this.length);
    if (this.length === 0) this.#open(true);
    this.length += chunk.length;
    try {
      for (let at = 0; this.#file && at < chunk.length;) {
        at += this.#file.writeSync(chunk.subarray(at));
      }
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Forgets everything that came. */
  restart(): void {
    this.length = 0;
    try {
      this.#file?.truncateSync(0);
      this.#file?.seekSync(0, Deno.SeekMode.Start);
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** Puts the complete file in its place. */
  finish(): void {
    try {
      this.#file?.syncSync();
      if (this.#file) Deno.renameSync(`${this.#path}.part`, this.#path);
    } catch (error) {
      this.#giveUp(error);
    }
    this.close();
  }

  /** Lets go; what has arrived stays for another time. */
  close(): void {
    if (this.#file && this.length === 0) this.#remove();
    this.#file?.close();
    this.#file = undefined;
  }

  #readPart(): void {
    if (!this.#file) return;
    if (this.#file.statSync().size > this.content.length) return this.restart();
    while (this.length < this.content.length) {
      const size = this.#file.readSync(this.content.subarray(this.length));
      if (size === null) break;
      this.length += size;
    }
  }

  #open(create: boolean): void {
    if (this.#file || this.obstacle) return;
    const part = `${this.#path}.part`;
    try {
      if (create) {
        const folder = part.slice(0, part.lastIndexOf("/"));
        Deno.mkdirSync(folder, { recursive: true });
      }
      const file = Deno.openSync(part, { read: true, write: true, create });
      if (locked(file) && isStill(file, part)) this.#file = file;
      else file.close();
    } catch (error) {
      if (create || !(error instanceof Deno.errors.NotFound)) {
        this.#giveUp(error);
      }
    }
  }

  #giveUp(error: unknown): void {
    this.obstacle = error;
    if (this.#file) this.#remove();
    this.#file?.close();
    this.#file = undefined;
  }

  #remove(): void {
    try {
      Deno.removeSync(`${this.#path}.part`);
    } catch {
      // It was never there.
    }
  }
}

function locked(file: Deno.FsFile): boolean {
  try {
    return file.tryLockSync(true);
  } catch {
    return true;
  }
}

function isStill(file: Deno.FsFile, path: string): boolean {
  try {
    return file.statSync().ino === Deno.statSync(path).ino;
  } catch {
    return false;
  }
}
//# sourceMappingURL=arrival.ts.map
