/**
 * The backend for GPUs: kernels in WGSL, on any device that WebGPU reaches.
 *
 * @module
 */
import { DeviceLostError } from "../../errors.ts";
import type { Backend, DType, Storage, Values } from "../backend.ts";
import { argmax } from "./argmax.ts";
import { flush } from "./batch.ts";
import { copy } from "./copy.ts";
import { type Block, bufferOf } from "./dispatch.ts";
import { addScaled, binary, unary, where } from "./elementwise.ts";
import { fill } from "./fill.ts";
import { gather } from "./gather.ts";
import type { Gpu } from "./gpu.ts";
import { matmul } from "./matmul.ts";
import { bytesOf, packed, unpacked } from "./numbers.ts";
import { type GpuChoice, openGpu } from "./open.ts";
import type { Slot } from "./pool.ts";
import { readLater, readNow } from "./read_back.ts";
import { reduce } from "./reduce.ts";
import { rows } from "./rows.ts";
import { scatterAdd } from "./scatter_add.ts";

class GpuBlock implements Block {
  users = 0;
  constructor(
    readonly backend: Backend,
    readonly dtype: DType,
    readonly size: number,
    readonly address: number,
    readonly slot: Slot,
  ) {}
}

/** The backend, and its device. */
export interface Webgpu extends Backend {
  /** The device, and what is kept with it. */
  readonly gpu: Gpu;
}

/** Opens a device and gives the backend that computes on it. */
export async function createWebgpu(choice: GpuChoice = {}): Promise<Webgpu> {
  return backendOn(await openGpu(choice));
}

let open: Promise<Webgpu> | undefined;

/** Opens the usual device, once; again if it was lost, or was not there. */
export async function openWebgpu(): Promise<Webgpu> {
  open ??= createWebgpu();
  try {
    const backend = await open;
    if (!backend.lost) return backend;
  } catch (error) {
    open = undefined;
    throw error;
  }
  open = createWebgpu();
  return await open;
}

function backendOn(gpu: Gpu): Webgpu {
  const { pool, half } = gpu;
  const backend: Webgpu = {
    name: half ? "webgpu-half" : "webgpu",
    gpu,
    get lost() {
      return gpu.trouble instanceof DeviceLostError;
    },
    allocate(dtype, size) {
      const slot = pool.take(bytesOf(dtype, half) * size);
      return new GpuBlock(backend, dtype, size, slot.id, slot);
    },
    free: (address) => pool.give(address),
    write(storage, values) {
      if (values.length === 0) return;
      const { slot, dtype } = storage as GpuBlock;
      if (slot.batch === gpu.batch.number) flush(gpu);
      const bytes = packed(values, dtype, half);
      gpu.device.queue.writeBuffer(slot.buffer, 0, bytes);
    },
    read(storage, offset, length) {
      const [at, bytes, skip] = span(storage, offset, length, half);
      if (length === 0) {
        return unpacked(new ArrayBuffer(0), storage.dtype, half);
      }
      const all = readNow(gpu, bufferOf(storage), at, bytes);
      const numbers = unpacked(all, storage.dtype, half);
      return numbers.length === length
        ? numbers
        : numbers.slice(skip, skip + length);
    },
    async readLater(storage, offset, length): Promise<Values> {
      const [at, bytes, skip] = span(storage, offset, length, half);
      if (length === 0) {
        return unpacked(new ArrayBuffer(0), storage.dtype, half);
      }
      const all = await readLater(gpu, bufferOf(storage), at, bytes);
      return unpacked(all, storage.dtype, half).slice(skip, skip + length);
    },
    fill: (out, value) => fill(gpu, out, value),
    copy: (from, to) => copy(gpu, from, to),
    unary: (op, x, out) => unary(gpu, op, x, out),
    binary: (op, a, b, out) => binary(gpu, op, a, b, out),
    addScaled: (a, b, factor, out) => addScaled(gpu, a, b, factor, out),
    where: (condition, a, b, out) => where(gpu, condition, a, b, out),
    reduce: (op, x, kept, out) => reduce(gpu, op, x, kept, out),
    argmax: (x, out) => argmax(gpu, x, out),
    matmul: (a, b, out, bias, activation) =>
      matmul(gpu, a, b, out, bias, activation),
    rows: (op, x, out) => rows(gpu, op, x, out),
    gather: (table, indices, out) => gather(gpu, table, indices, out),
    scatterAdd: (indices, updates, out) =>
      scatterAdd(gpu, indices, updates, out),
  };
  return backend;
}

/** Where numbers are, in whole words of 4 bytes; and how many come before them. */
function span(
  { dtype }: Storage,
  offset: number,
  length: number,
  half: boolean,
): [at: number, bytes: number, skip: number] {
  const size = bytesOf(dtype, half);
  const at = Math.floor(size * offset / 4) * 4;
  const end = Math.ceil(size * (offset + length) / 4) * 4;
  return [at, end - at, offset - at / size];
}
//# sourceMappingURL=webgpu.ts.map
