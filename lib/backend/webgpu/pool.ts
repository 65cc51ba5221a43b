import { OutOfMemoryError } from "../../errors.ts";

/** A buffer on the GPU, and what we know of it. */
export interface Slot {
  /** Its number: no other buffer ever has it. */
  readonly id: number;
  /** The buffer. */
  readonly buffer: GPUBuffer;
  /** Its bytes: a power of two, or the most that a device allows. */
  readonly bytes: number;
  /** The last batch that uses it. */
  batch: number;
  /** Whether the device had no room for it after all. */
  failed: boolean;
}

/** How many buffers there are, and how large they are together. */
export interface PoolCounts {
  /** Buffers that exist on the device. */
  readonly buffers: number;
  /** Their bytes. */
  readonly bytes: number;
  /** Buffers that tensors use. */
  readonly used: number;
  /** Their bytes. */
  readonly usedBytes: number;
}

/** The smallest buffer. */
const SMALLEST = 256;

/** Unused buffers may take so many bytes, or as many as were ever in use. */
const SPARE = 2 ** 28;

/** Up to so many bytes, another buffer is cheaper than to wait for this one. */
const CHEAP = 2 ** 22;

/** Gives the size class of so many bytes: the power of two, from 2⁸. */
export function classOf(bytes: number): number {
  return bytes <= SMALLEST ? 8 : 32 - Math.clz32(bytes - 1);
}

/** Buffers by power of two: those in use, and those that came back. */
export class Pool {
  /** Buffers that were too many; the next flush destroys them. */
  readonly doomed: Slot[] = [];
  readonly #free: Slot[][] = Array.from({ length: 33 }, () => []);
  readonly #asked: number[] = new Array(33).fill(0);
  #next = 0;
  #time = 0;
  #buffers = 0;
  #bytes = 0;
  #used = 0;
  #usedBytes = 0;
  #most = 0;

  /**
   * Makes an empty pool.
   *
   * @param create makes a buffer on the device
   * @param largest bytes of the largest buffer that a kernel can see
   */
  constructor(
    readonly create: (id: number, bytes: number) => Slot,
    readonly largest: number,
  ) {}

  /** What there is. */
  get counts(): PoolCounts {
    return {
      buffers: this.#buffers,
      bytes: this.#bytes,
      used: this.#used,
      usedBytes: this.#usedBytes,
    };
  }

  /**
   * Gives a buffer with room for so many bytes.
   *
   * @throws {OutOfMemoryError} if the device has no buffers that large
   */
  take(bytes: number): Slot {
    if (bytes > this.largest) throw this.#tooLarge(bytes);
    const sizeClass = classOf(bytes);
    this.#asked[sizeClass] = ++this.#time;
    const slot = this.#free[sizeClass].pop() ?? this.#make(sizeClass);
    this.#used++;
    this.#usedBytes += slot.bytes;
    if (this.#usedBytes > this.#most) this.#most = this.#usedBytes;
    return slot;
  }

  /** Takes a buffer back. */
  give(slot: Slot): void {
    this.#used--;
    this.#usedBytes -= slot.bytes;
    if (slot.failed) return this.#doom(slot);
    this.#free[classOf(slot.bytes)].push(slot);
    const most = Math.max(SPARE, this.#most);
    while (this.#bytes - this.#usedBytes > most) this.#doom(this.#stalest());
  }

  /**
   * Gives a buffer in place of one that a batch still needs as it is.
   *
   * @returns undefined if it is better to submit that batch first
   */
  exchange(slot: Slot, batch: number): Slot | undefined {
    const free = this.#free[classOf(slot.bytes)];
    const idle = free.findIndex((other) => other.batch !== batch);
    if (idle < 0 && slot.bytes > CHEAP) return undefined;
    const other = idle < 0
      ? this.#make(classOf(slot.bytes))
      : free.splice(idle, 1)[0];
    free.push(slot);
    return other;
  }

  #make(sizeClass: number): Slot {
    const bytes = Math.min(2 ** sizeClass, this.largest);
    this.#buffers++;
    this.#bytes += bytes;
    return this.create(this.#next++, bytes);
  }

  #doom(slot: Slot): void {
    this.#buffers--;
    this.#bytes -= slot.bytes;
    this.doomed.push(slot);
  }

  /** A buffer of the size that nobody has asked for the longest. */
  #stalest(): Slot {
    let stalest = -1;
    for (const [sizeClass, slots] of this.#free.entries()) {
      if (slots.length === 0) continue;
      if (stalest < 0 || this.#asked[sizeClass] < this.#asked[stalest]) {
        stalest = sizeClass;
      }
    }
    return this.#free[stalest].pop()!;
  }

  #tooLarge(bytes: number): OutOfMemoryError {
    const mebi = (n: number) => `${Math.round(n / 2 ** 20)} MiB`;
    return new OutOfMemoryError(
      `webgpu: no room for a tensor of ${
        mebi(bytes)
      }: a buffer of this GPU has ` +
        `${mebi(this.largest)} at most; use smaller batches`,
    );
  }
}
//# sourceMappingURL=pool.ts.map
