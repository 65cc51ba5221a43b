/**
 * Who frees what: tensors belong to the scope that they were made in.
 *
 * @module
 */
import type { Backend, DType, Storage } from "../backend/backend.ts";

/** What a scope knows of a tensor. */
export interface Held {
  /** Where its numbers are. */
  readonly storage: Storage;
  /** Whether they went back to the backend. */
  released: boolean;
  /** How it was computed; null once that is forgotten. */
  made: unknown;
}

/** What is alive: see {@linkcode memory}. */
export interface Memory {
  /** Tensors that belong to an open scope. */
  readonly scoped: number;
  /** Storages that are not yet back with their backend. */
  readonly storages: number;
  /** Bytes of those storages, four for each number. */
  readonly bytes: number;
}

let [storages, numbers] = [0, 0];
const open: Scope[] = [];
/** A scope forgets what others released when it has so many tensors. */
const TIDY = 1024;

/** Tensors that go together. */
export class Scope implements Disposable {
  #tensors: Held[] = [];
  readonly #kept = new Set<Held>();
  readonly #replaced: Held[] = [];
  #limit = TIDY;

  /** Adds a tensor. */
  own(tensor: Held): void {
    if (this.#tensors.length >= this.#limit) {
      this.#tensors = this.#tensors.filter(({ released }) => !released);
      this.#limit = Math.max(TIDY, 2 * this.#tensors.length);
    }
    this.#tensors.push(tensor);
  }

  /** How many tensors it has. */
  get size(): number {
    return this.#tensors.filter(({ released }) => !released).length;
  }

  /**
   * Keeps a tensor when the scope ends: it then belongs to the scope around
   * it, and forgets how it was made, since what it was made from is gone.
   *
   * @returns the tensor
   */
  keep<T extends Held>(tensor: T): T {
    this.#kept.add(tensor);
    return tensor;
  }

  /**
   * Keeps a tensor in place of an older one, which goes when the scope ends: as
   * the weights after a step replace those before it.
   *
   * @returns the new tensor
   * @example
   * ```ts
   * import { full, mul, toArray } from "lib/tensor.ts";
   * let w = full([2], 8);
   * const before = memory().storages;
   * for (let step = 0; step < 3; step++) {
   *   using s = scope();
   *   w = s.replace(w, mul(w, 0.5));
   * }
   * assert.deepEqual(toArray(w), [1, 1]);
   * assert.equal(memory().storages, before);
   * ```
   */
  replace<T extends Held>(old: T, tensor: T): T {
    if (old !== tensor) this.#replaced.push(old);
    return this.keep(tensor);
  }

  /** Ends the scope: releases every tensor in it that was not kept. */
  [Symbol.dispose](): void {
    const place = open.lastIndexOf(this);
    if (place < 0) return;
    open.splice(place, 1);
    const outer = open[place - 1];
    const keepers = [...open.slice(0, place), this].filter((each) =>
      each.#kept.size > 0
    );
    for (const tensor of this.#tensors) {
      if (keepers.some((each) => each.#kept.has(tensor))) {
        tensor.made = null;
        if (tensor.released) continue;
        if (outer) outer.own(tensor);
        else watch(tensor);
      } else release(tensor);
    }
    for (const old of this.#replaced) if (!this.#kept.has(old)) release(old);
    this.#tensors.length = 0;
  }
}

/**
 * Opens a scope: what is made until it ends goes then, except what it keeps.
 *
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 * const before = memory().storages;
 * {
 *   using _ = scope();
 *   zeros([1000]);
 * }
 * assert.equal(memory().storages, before);
 * ```
 */
export function scope(): Scope {
  const inner = new Scope();
  open.push(inner);
  return inner;
}

/** Counts what is alive. */
export function memory(): Memory {
  const scoped = open.reduce((sum, { size }) => sum + size, 0);
  return { scoped, storages, bytes: 4 * numbers };
}

/** Puts a new tensor into the innermost scope. For the tensor's constructor. */
export function enter(tensor: Held): void {
  const { storage } = tensor;
  if (storage.users === 1) {
    storages++;
    numbers += storage.size;
  }
  if (open.length > 0) open[open.length - 1].own(tensor);
  else watch(tensor);
}

/** Gives a tensor's numbers back, if no other tensor looks at them. */
export function release(tensor: Held): void {
  if (tensor.released) return;
  tensor.released = true;
  tensor.made = null;
  const { storage } = tensor;
  if (--storage.users > 0) return;
  abandoned.unregister(storage);
  settle(storage.backend, storage.address, storage.dtype, storage.size);
}

function settle(
  backend: Backend,
  address: number,
  dtype: DType,
  size: number,
): void {
  storages--;
  numbers -= size;
  backend.free(address, dtype, size);
}

/** Tensors made outside of any scope: once nobody has them, they go. */
const abandoned = new FinalizationRegistry<Lost>((lost) => {
  settle(lost.backend, lost.address, lost.dtype, lost.size);
});

interface Lost {
  readonly backend: Backend;
  readonly address: number;
  readonly dtype: DType;
  readonly size: number;
}

const watched = new WeakSet<object>();

function watch({ storage }: Held): void {
  if (watched.has(storage)) return;
  watched.add(storage);
  const { backend, address, dtype, size } = storage;
  abandoned.register(storage, { backend, address, dtype, size }, storage);
}
//# sourceMappingURL=scope.ts.map
