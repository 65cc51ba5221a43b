import { OutOfMemoryError } from "../../errors.ts";
import { bytesIn, classOf } from "./sizes.ts";

/** Bytes in a page of WebAssembly memory. */
const PAGE = 65536;
/** Kernels read whole vectors, so they may look past the end of the last block. */
const SLACK = 64;
/** No address of 32 bits is beyond this. */
const ADDRESSABLE = 2 ** 32;

/** Blocks of numbers in a WebAssembly memory. */
export class Heap {
  /** The memory as floats; another array once the memory has grown. */
  floats: Float32Array<ArrayBufferLike>;
  /** The memory as integers. */
  ints: Int32Array<ArrayBufferLike>;
  /** Addresses of blocks that came back, by size class. */
  readonly #free: number[][] = Array.from({ length: 128 }, () => []);
  /** From here on nothing has been given away yet. */
  #top: number;
  #end: number;

  /**
   * Makes a heap of what lies behind an address.
   *
   * @param memory where the blocks are
   * @param first the address of the first one
   */
  constructor(readonly memory: WebAssembly.Memory, first: number) {
    this.#top = first;
    this.#end = memory.buffer.byteLength;
    this.floats = new Float32Array(memory.buffer);
    this.ints = new Int32Array(memory.buffer);
  }

  /**
   * Gives the address of a block.
   *
   * @throws {OutOfMemoryError} if there is no room
   */
  take(bytes: number): number {
    if (bytes > ADDRESSABLE) throw this.#full(bytes);
    const sizeClass = classOf(bytes);
    const address = this.#free[sizeClass].pop();
    return address === undefined ? this.#cut(sizeClass, bytes) : address;
  }

  /** Takes a block back. */
  give(address: number, bytes: number) {
    this.#free[classOf(bytes)].push(address);
  }

  #cut(sizeClass: number, bytes: number): number {
    const address = this.#top;
    const size = bytesIn(sizeClass);
    if (address + size + SLACK > this.#end) {
      if (!this.#grow(address + size + SLACK)) {
        return this.#larger(sizeClass, bytes);
      }
    }
    this.#top = address + size;
    return address;
  }

  /** Grows the memory by a quarter at least, so that growing is rare. */
  #grow(needed: number): boolean {
    for (const wanted of [Math.max(needed, this.#end * 1.25), needed]) {
      try {
        this.memory.grow(Math.ceil((wanted - this.#end) / PAGE));
        this.#end = this.memory.buffer.byteLength;
        this.floats = new Float32Array(this.memory.buffer);
        this.ints = new Int32Array(this.memory.buffer);
        return true;
      } catch {
        // That is more than the memory may have, or the system has to give.
      }
    }
    return false;
  }

  /**
   * Gives a larger block that came back. It returns to the smaller class.
   *
   * @throws {OutOfMemoryError} if there is none
   */
  #larger(sizeClass: number, bytes: number): number {
    for (let i = sizeClass + 1; i < this.#free.length; i++) {
      const address = this.#free[i].pop();
      if (address !== undefined) return address;
    }
    throw this.#full(bytes);
  }

  #full(bytes: number): OutOfMemoryError {
    const taken = Math.round(this.#top / 2 ** 20);
    return new OutOfMemoryError(
      `no room for ${
        bytes / 4
      } numbers (${bytes} bytes) beside the ${taken} MiB ` +
        "that tensors have had at most; release some by scopes, or use smaller batches",
    );
  }
}
//# sourceMappingURL=heap.ts.map
