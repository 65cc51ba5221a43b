/**
 * The fast backend for CPUs: kernels in WebAssembly with SIMD, and workers.
 *
 * @module
 */
import type { Backend, DType, Storage, Values } from "../backend.ts";
import { type Build, hasRelaxed } from "./build.ts";
import { copy } from "./copy.ts";
import { addScaled, binary, unary, where } from "./elementwise.ts";
import { Engine } from "./engine.ts";
import { gather, scatterAdd } from "./gather.ts";
import { lstm, lstmBack } from "./lstm.ts";
import { matmul } from "./matmul.ts";
import { canShare } from "./pool.ts";
import { argmax, fill, reduce, rowsOf } from "./reduce.ts";
import { BYTES } from "./views.ts";

class Block implements Storage {
  users = 0;
  constructor(
    readonly backend: Backend,
    readonly dtype: DType,
    readonly size: number,
    readonly address: number,
  ) {}
}

/** What may be chosen about a backend; what is not chosen is found out. */
export interface Choice extends Partial<Build> {
  /** Pages of 64 KiB that it may use at most. */
  readonly maximum?: number;
}

/** A backend, and how many threads it may use. */
export interface Wasm extends Backend {
  /** How many threads share the work, the calling one included. */
  threads: number;
}

/** Makes a backend with a memory of its own; it starts when it is first used. */
export function createWasm(choice: Choice = {}): Wasm {
  let engine: Engine;
  function start() {
    const { relaxed = hasRelaxed(), shared = canShare() } = choice;
    engine = new Engine({ relaxed, shared }, choice.maximum);
  }
  const backend: Wasm = {
    name: "wasm",
    get threads() {
      if (engine === undefined) start();
      return engine.pool.wanted;
    },
    set threads(count) {
      if (engine === undefined) start();
      engine.pool.wanted = count;
    },
    allocate(dtype, size) {
      if (engine === undefined) start();
      return new Block(backend, dtype, size, engine.heap.take(BYTES * size));
    },
    free(address, _, size) {
      engine.heap.give(address, BYTES * size);
    },
    write(storage, values) {
      arrayOf(engine, storage).set(values, storage.address / BYTES);
    },
    read(storage, offset, length): Values {
      const first = storage.address / BYTES + offset;
      const { floats, ints } = engine.heap;
      // slice() would fill the new array with zeros first.
      return storage.dtype === "int32"
        ? new Int32Array(ints.subarray(first, first + length))
        : new Float32Array(floats.subarray(first, first + length));
    },
    fill(out, value) {
      const first = out.address / BYTES;
      arrayOf(engine, out).fill(value, first, first + out.size);
    },
    copy: (from, to) => copy(engine, from, to),
    unary: (op, x, out) => unary(engine, op, x, out),
    binary: (op, a, b, out) => binary(engine, op, a, b, out),
    addScaled: (a, b, factor, out) => addScaled(engine, a, b, factor, out),
    where: (condition, a, b, out) => where(engine, condition, a, b, out),
    reduce: (op, x, kept, out) => reduce(engine, op, x, kept, out),
    argmax: (x, out) => argmax(engine, x, out),
    matmul: (a, b, out, bias, activation) =>
      matmul(engine, a, b, out, bias, activation),
    rows: (op, x, out) => rowsOf(engine, op, x, out),
    gather: (table, indices, out) => gather(engine, table, indices, out),
    scatterAdd(indices, updates, out) {
      fill(engine, out.address, out.size, 0);
      scatterAdd(engine, indices, updates, out);
    },
    lstm: (run) => lstm(engine, run),
    lstmBack: (run, g, dz, start) => lstmBack(engine, run, g, dz, start),
  };
  return backend;
}

function arrayOf({ heap }: Engine, { dtype }: Storage) {
  return dtype === "int32" ? heap.ints : heap.floats;
}

/** The fast backend for CPUs. */
export const wasm: Wasm = createWasm();

/**
 * Chooses how many threads share large work. 1 switches the workers off; in the
 * beginning it is the number of the machine's cores, at most 8. Results have
 * the same bits with any number.
 *
 * @throws {RangeError} if it is not a whole number from 1
 * @example
 * ```ts
 * useThreads(1);
 * ```
 */
export function useThreads(count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(
      `useThreads: ${count} threads; expected a whole number from 1`,
    );
  }
  wasm.threads = count;
}
//# sourceMappingURL=wasm.ts.map
