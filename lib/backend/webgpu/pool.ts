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

/** Gives the size class of so many bytes: the power of two, from 256. */
export function classOf(bytes: number): number {
  return bytes <= SMALLEST ? 8 : Math.ceil(Math.log2(bytes));
}

/** Buffers by power of two: those in use, and those that came back. */
export class Pool {
  /** Buffers that came back and were too many; the next flush destroys them. */
  readonly doomed: Slot[] = [];
  readonly #slots = new Map<number, Slot>();
  readonly #free: Slot[][] = Array.from({ length: 32 }, () => []);
  readonly #touched: number[] = new Array(32).fill(0);
  #next = 0;
  #time = 0;
  #bytes = 0;
  #usedBytes = 0;
  #used = 0;
  #most = 0;

  /**
   * Makes an empty pool.
   *
   * @param create makes a buffer on the device
   * @param largest bytes of the largest buffer that a kernel can see
   * @param known where each buffer's slot is noted
   */
  constructor(
    readonly create: (bytes: number) => GPUBuffer,
    readonly largest: number,
    readonly known: WeakMap<GPUBuffer, Slot>,
  ) {}

  /** What there is. */
  get counts(): PoolCounts {
    return {
      buffers: this.#slots.size,
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
    this.#touched[sizeClass] = ++this.#time;
    const slot = this.#free[sizeClass].pop() ?? this.#make(sizeClass);
    this.#used++;
    this.#usedBytes += slot.bytes;
    if (this.#usedBytes > this.#most) this.#most = this.#usedBytes;
    return slot;
  }

  /** The buffer of that number. */
  slot(id: number): Slot {
    return this.#slots.get(id)!;
  }

  /** Takes a buffer back. */
  give(id: number): void {
    const slot = this.slot(id);
    this.#used--;
    this.#usedBytes -= slot.bytes;
    this.#free[classOf(slot.bytes)].push(slot);
    const most = Math.max(SPARE, this.#most);
    while (this.#bytes - this.#usedBytes > most) this.#drop();
  }

  #make(sizeClass: number): Slot {
    const bytes = Math.min(2 ** sizeClass, this.largest);
    const slot = {
      id: this.#next++,
      buffer: this.create(bytes),
      bytes,
      batch: -1,
    };
    this.#slots.set(slot.id, slot);
    this.known.set(slot.buffer, slot);
    this.#bytes += bytes;
    return slot;
  }

  /** Gives up a buffer of the class that nobody has asked for the longest. */
  #drop(): void {
    let stalest = -1;
    for (const [sizeClass, list] of this.#free.entries()) {
      if (list.length === 0) continue;
      if (
        stalest < 0 || this.#touched[sizeClass] < this.#touched[stalest]
      ) stalest = sizeClass;
    }
    const slot = this.#free[stalest].pop()!;
    this.#slots.delete(slot.id);
    this.#bytes -= slot.bytes;
    this.doomed.push(slot);
  }

  #tooLarge(bytes: number): OutOfMemoryError {
    const mebi = (n: number) => `${Math.round(n / 2 ** 20)} MiB`;
    return new OutOfMemoryError(
      `webgpu: no room for a tensor of ${
        mebi(bytes)
      }: this GPU's buffers have ` +
        `${mebi(this.largest)} at most; use smaller batches`,
    );
  }
}
//# sourceMappingURL=pool.ts.map
