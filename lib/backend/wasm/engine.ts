import { type Build, compile } from "./build.ts";
import { Heap } from "./heap.ts";
import type { Kernels } from "./kernels.ts";
import { Pool } from "./pool.ts";

/** The first page of the heap: below lies the scratch memory of 16 threads. */
const FIRST = 34 * 65536;
/** Pages in the beginning. */
const INITIAL = 48;
/** Pages at most: 4 GiB, all that a 32-bit address reaches. */
const MAXIMUM = 65536;

/** Where a job is described, as an index of integers. */
const JOB = 64;

/** A compiled module at work on its memory. */
export class Engine {
  /** Its blocks of numbers. */
  readonly heap: Heap;
  /** Its functions. */
  readonly kernels: Kernels;
  /** Its workers. */
  readonly pool: Pool;

  /** Compiles a module and gives it a memory of at most so many pages. */
  constructor(build: Build, maximum = MAXIMUM) {
    const { shared } = build;
    const memory = reserve(shared, maximum);
    const module = compile(build);
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    this.kernels = instance.exports as unknown as Kernels;
    this.heap = new Heap(memory, FIRST);
    this.pool = new Pool(module, memory, shared);
  }

  /** Does a job in chunks: with the workers, if it is worth it. */
  run(kind: number, chunks: number, worth: boolean, ...given: number[]) {
    const { ints } = this.heap;
    ints[JOB] = kind;
    for (let i = 0; i < given.length; i++) ints[JOB + 1 + i] = given[i];
    if (!worth || chunks === 1 || this.pool.wanted === 1) {
      this.kernels.alone(chunks);
    } else if (this.pool.helps(ints)) {
      this.kernels.run(chunks, this.pool.maySleep);
    } else {
      const start = performance.now();
      this.kernels.alone(chunks);
      this.pool.waited(performance.now() - start);
    }
  }
}

/** Makes a memory that may grow; to less, where the system refuses so much. */
function reserve(shared: boolean, maximum: number): WebAssembly.Memory {
  try {
    return new WebAssembly.Memory({ initial: INITIAL, maximum, shared });
  } catch (error) {
    if (maximum <= 4 * INITIAL) throw error;
    return reserve(shared, Math.ceil(maximum / 4));
  }
}
//# sourceMappingURL=engine.ts.map
