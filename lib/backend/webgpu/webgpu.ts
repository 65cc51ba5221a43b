/**
 * The backend for GPUs: kernels in WGSL, on any device that WebGPU reaches.
 *
 * @module
 */
import { DeviceLostError } from "../../errors.ts";
import type { Backend, DType, Values } from "../backend.ts";
import { argmax } from "./argmax.ts";
import { flush } from "./batch.ts";
import { copy } from "./copy.ts";
import { type Block, bufferOf } from "./dispatch.ts";
import { addScaled, binary, unary, where } from "./elementwise.ts";
import { fill } from "./fill.ts";
import { gather } from "./gather.ts";
import type { Gpu } from "./gpu.ts";
import { lstm, lstmBack } from "./lstm.ts";
import { matmul } from "./matmul.ts";
import { blankOf, bytesOf, packed, spanOf, unpacked } from "./numbers.ts";
import { type GpuChoice, openGpu } from "./open.ts";
import type { Slot } from "./pool.ts";
import { readLater, readNow } from "./read_back.ts";
import { reduce } from "./reduce.ts";
import { rows } from "./rows.ts";
import { scatterAdd } from "./scatter_add.ts";

class GpuBlock implements Block {
  users = 0;
  constant: number | undefined = undefined;
  settle: (() => void) | undefined = undefined;
  /** Integers that came from JavaScript, which asks for them to check them. */
  known: Int32Array | undefined = undefined;
  constructor(
    readonly backend: Backend,
    readonly dtype: DType,
    readonly size: number,
    readonly address: number,
    public slot: Slot,
  ) {}
}

/** The backend, and its device. */
export interface Webgpu extends Backend {
  /** The device, and what is kept with it. */
  readonly gpu: Gpu;
}

/**
 * Opens a device and gives the backend that computes on it.
 *
 * @throws {AdapterError} if there is no GPU, or none that can do what is asked
 */
export async function createWebgpu(choice: GpuChoice = {}): Promise<Webgpu> {
  return backendOn(await openGpu(choice));
}

let open: Promise<Webgpu> | undefined;

/**
 * Opens the usual device, once; again if it was lost, or was not there.
 *
 * @throws {AdapterError} if there is no GPU
 */
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
  // Blocks by address: the slot of each, and addresses that came back.
  const held: Slot[] = [];
  const vacant: number[] = [];
  const backend: Webgpu = {
    name: "webgpu",
    gpu,
    get lost() {
      return gpu.trouble instanceof DeviceLostError;
    },
    allocate(dtype, size) {
      const slot = pool.take(bytesOf(dtype, half) * size);
      const address = vacant.pop() ?? held.length;
      held[address] = slot;
      return new GpuBlock(backend, dtype, size, address, slot);
    },
    free(address) {
      pool.give(held[address]);
      vacant.push(address);
    },
    write(storage, values) {
      if (values.length === 0) return;
      const block = storage as GpuBlock;
      block.settle = block.constant = undefined;
      if (block.slot.batch === gpu.batch.number) {
        const other = pool.exchange(block.slot, gpu.batch.number);
        if (other === undefined) flush(gpu);
        else block.slot = held[block.address] = other;
      }
      const bytes = packed(values, block.dtype, half);
      if (block.dtype === "int32") block.known = bytes as Int32Array;
      gpu.device.queue.writeBuffer(block.slot.buffer, 0, bytes);
    },
    read(storage, offset, length) {
      const here = known(storage as GpuBlock, offset, length);
      if (here !== undefined) return here;
      const { at, bytes, skip } = spanOf(storage, offset, length, half);
      const answer = readNow(gpu, bufferOf(storage), at, bytes);
      return unpacked(answer, storage.dtype, half, skip, length);
    },
    async readLater(storage, offset, length): Promise<Values> {
      const here = known(storage as GpuBlock, offset, length);
      if (here !== undefined) return here;
      const { at, bytes, skip } = spanOf(storage, offset, length, half);
      const answer = await readLater(gpu, bufferOf(storage), at, bytes);
      return unpacked(answer, storage.dtype, half, skip, length);
    },
    fill(out, value) {
      const block = out as GpuBlock;
      block.known = undefined;
      block.constant = out.dtype === "int32" ? value : Math.fround(value);
      block.settle = () => {
        if (out.size === 0) return;
        fill(gpu, block.slot.buffer, out.dtype, out.size, value);
      };
    },
    copy(from, to) {
      (to.storage as GpuBlock).known = undefined;
      copy(gpu, from, to);
    },
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
    lstm(run) {
      const room = backend.allocate(
        "float32",
        4 * run.h.shape[0] * run.h.shape[1],
      );
      lstm(gpu, run, room);
      backend.free(room.address, room.dtype, room.size);
    },
    lstmBack(run, g, dz, start) {
      const room = backend.allocate("float32", run.h.shape[0] * run.h.shape[1]);
      lstmBack(gpu, run, g, dz, start, room);
      backend.free(room.address, room.dtype, room.size);
    },
  };
  return backend;
}

/** Numbers that are known without asking the GPU. */
function known(
  { dtype, constant, known }: GpuBlock,
  offset: number,
  length: number,
): Values | undefined {
  if (length === 0 || constant !== undefined) {
    return blankOf(dtype, length).fill(constant ?? 0);
  }
  return known?.slice(offset, offset + length);
}
//# sourceMappingURL=webgpu.ts.map
