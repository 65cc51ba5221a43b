import { ReadBackError } from "../../errors.ts";
import { encoderOf, endPass, flush } from "./batch.ts";
import type { Gpu, Stage } from "./gpu.ts";

/** So many bytes are read at once. */
const BYTES = 2 ** 22;

/** Copies bytes out of a mapped buffer, and unmaps it. */
function taken(buffer: GPUBuffer, bytes: number): ArrayBuffer {
  const copy = buffer.getMappedRange(0, bytes).slice(0);
  buffer.unmap();
  return copy;
}

/**
 * Maps a buffer without waiting for JavaScript's event loop. That needs an
 * engine whose `mapAsync` does its work before it returns its promise, as
 * Deno's does, and a buffer that was mapped once before.
 *
 * @throws if the engine does not work this way
 */
function mapNow(buffer: GPUBuffer, bytes: number): ArrayBuffer {
  buffer.mapAsync(GPUMapMode.READ, 0, bytes).catch(() => {});
  return taken(buffer, bytes);
}

/** Makes a stage, if numbers can be read back here without waiting. */
export async function createStage(device: GPUDevice): Promise<Stage | null> {
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const buffer = device.createBuffer({ size: BYTES, usage });
  await buffer.mapAsync(GPUMapMode.READ, 0, 4);
  buffer.unmap();
  try {
    mapNow(buffer, 4);
    return { buffer, bytes: BYTES };
  } catch {
    buffer.destroy();
    return null;
  }
}

/**
 * Copies bytes of a buffer, now.
 *
 * @param at where they begin, a multiple of 4
 * @param bytes how many, a multiple of 4
 * @throws {ReadBackError} if numbers can't be read here without waiting
 */
export function readNow(
  gpu: Gpu,
  from: GPUBuffer,
  at: number,
  bytes: number,
): ArrayBuffer {
  const { stage } = gpu;
  if (gpu.trouble) throw gpu.trouble;
  if (stage === null) {
    throw new ReadBackError(
      "webgpu: this runtime cannot read numbers back from the GPU without " +
        "waiting; write: await valuesLater(t)",
    );
  }
  if (bytes <= stage.bytes) {
    endPass(gpu);
    encoderOf(gpu).copyBufferToBuffer(from, at, stage.buffer, 0, bytes);
    flush(gpu);
    return mapNow(stage.buffer, bytes);
  }
  const all = new Uint8Array(bytes);
  for (let done = 0; done < bytes; done += stage.bytes) {
    const some = Math.min(stage.bytes, bytes - done);
    all.set(new Uint8Array(readNow(gpu, from, at + done, some)), done);
  }
  return all.buffer;
}

/** Copies bytes of a buffer, as they are now, when the GPU is ready. */
export async function readLater(
  gpu: Gpu,
  from: GPUBuffer,
  at: number,
  bytes: number,
): Promise<ArrayBuffer> {
  if (gpu.trouble) throw gpu.trouble;
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const buffer = gpu.device.createBuffer({ size: bytes, usage });
  endPass(gpu);
  encoderOf(gpu).copyBufferToBuffer(from, at, buffer, 0, bytes);
  flush(gpu);
  try {
    await buffer.mapAsync(GPUMapMode.READ);
    return taken(buffer, bytes);
  } finally {
    buffer.destroy();
  }
}
//# sourceMappingURL=read_back.ts.map
