/**
 * Source maps after a rebuild, made beside the watcher so that no save waits for them.
 *
 * @module
 */
import { removeIfThere } from "../files/atomic.ts";

/** Milliseconds without a rebuild after which maps are worth making. */
const PAUSE = 400;

/** Keeps the maps of a tree up to date in a thread of its own. */
export class MapMaker {
  readonly #root: string;
  #worker: Worker | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #making: Promise<void> | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Asks for new maps, soon: files have been written. */
  stale(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#making = (this.#making ?? Promise.resolve()).then(() =>
        this.#make()
      );
    }, PAUSE);
  }

  /** Waits for what is under way and ends. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#making;
    this.#worker?.terminate();
  }

  #make(): Promise<void> {
    this.#worker ??= new Worker(new URL("./maps_worker.ts", import.meta.url), {
      type: "module",
    });
    const worker = this.#worker;
    // Maps that were under way while files were written may be of neither state.
    removeIfThere(`${this.#root}/.descent/maps.stamp`);
    return new Promise((resolve) => {
      worker.onmessage = () => resolve();
      // Without maps a stack trace leads to the generated file: a pity, no reason to stop.
      worker.onerror = (event) => {
        event.preventDefault();
        this.#worker = undefined;
        resolve();
      };
      worker.postMessage(this.#root);
    });
  }
}
