/** Where threads agree what is to be done, as indices of integers. */
const THREADS = 35;
const READY = 37;

/** More threads than this have no scratch memory. */
const MOST = 16;

/**
 * Workers cost the calling thread so many milliseconds to start. They are
 * started once jobs that they could have shared took as long.
 */
const COST = 60;

/** What a worker runs: it takes part in jobs until the process ends. */
const PROGRAM = `
const serve = ({ module, memory, index }) =>
  new WebAssembly.Instance(module, { env: { memory } }).exports.serve(index);
if (globalThis.require) serve(require("node:worker_threads").workerData);
else globalThis.onmessage = ({ data }) => serve(data);
`;

/** Workers that help with jobs; without them everything works, on one thread. */
export class Pool {
  /** 1 if the calling thread may sleep; a page's main thread may not. */
  readonly maySleep: number = "document" in globalThis ? 0 : 1;
  #wanted: number;
  #started = 0;
  #waited = 0;

  /**
   * Makes a pool; it starts no worker yet.
   *
   * @param module what workers run
   * @param memory what they run it on
   * @param shared whether they can see that memory
   */
  constructor(
    readonly module: WebAssembly.Module,
    readonly memory: WebAssembly.Memory,
    readonly shared: boolean,
  ) {
    this.#wanted = shared ? Math.min(navigator.hardwareConcurrency ?? 1, 8) : 1;
  }

  /** How many threads there are to be, the calling one included. */
  get wanted(): number {
    return this.#wanted;
  }

  set wanted(threads: number) {
    if (!this.shared) return;
    this.#wanted = Math.min(threads, MOST);
    new Int32Array(this.memory.buffer)[THREADS] = this.#wanted;
    this.#waited = COST;
  }

  /** Whether a worker is there to help. */
  helps(ints: Int32Array): boolean {
    return this.#wanted > 1 && ints[READY] > 0;
  }

  /** Hears that a job that was worth sharing took so long on one thread. */
  waited(milliseconds: number) {
    this.#waited += milliseconds;
    if (this.#waited >= COST && this.#started < this.#wanted - 1) this.#start();
  }

  /** Starts the workers that are missing; where that is refused, gives up. */
  #start() {
    new Int32Array(this.memory.buffer)[THREADS] = this.#wanted;
    try {
      while (this.#started < this.#wanted - 1) {
        const { module, memory } = this;
        const index = ++this.#started;
        startWorker({ module, memory, index });
      }
    } catch {
      this.#wanted = 1;
    }
  }
}

interface Start {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly index: number;
}

/** Node's workers, where there are any: they let the process end. */
interface NodeThreads {
  Worker: new (program: string, options: object) => {
    unref(): void;
    on(event: string, listener: () => void): void;
  };
}

interface Process {
  getBuiltinModule?(name: string): NodeThreads | undefined;
}

function startWorker(data: Start) {
  const { process } = globalThis as unknown as { process?: Process };
  const threads = process?.getBuiltinModule?.("node:worker_threads");
  if (threads) {
    const options = { eval: true, workerData: data };
    const worker = new threads.Worker(PROGRAM, options);
    worker.on("error", () => {});
    worker.unref();
  } else {
    const blob = new Blob([PROGRAM], { type: "text/javascript" });
    const url = URL.createObjectURL(blob);
    new Worker(url).postMessage(data);
  }
}

/** Says whether threads can share memory here, and may be started. */
export function canShare(): boolean {
  if (typeof SharedArrayBuffer === "undefined") return false;
  if ("Deno" in globalThis) {
    const { state } = Deno.permissions.querySync({ name: "read", path: "." });
    return state === "granted";
  }
  const { crossOriginIsolated = true } = globalThis as Isolation;
  return crossOriginIsolated;
}

interface Isolation {
  readonly crossOriginIsolated?: boolean;
}
//# sourceMappingURL=pool.ts.map
