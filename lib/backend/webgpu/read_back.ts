import { ReadBackError } from "../../errors.ts";
import { encoderOf, endPass, flush } from "./batch.ts";
import type { Gpu, Stage } from "./gpu.ts";
import { check, full, lost } from "./trouble.ts";

/** So many bytes are read at once. */
const BYTES = 2 ** 22;

/** The batch's number comes first, and room for it to be aligned. */
const HEAD = 16;

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
  const buffer = device.createBuffer({ size: BYTES + HEAD, usage });
  await buffer.mapAsync(GPUMapMode.READ, 0, HEAD);
  buffer.unmap();
  try {
    mapNow(buffer, HEAD);
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
 * @throws {OutOfMemoryError} if the GPU had no room for what was computed
 * @throws {DeviceLostError} if the GPU is gone
 */
export function readNow(
  gpu: Gpu,
  from: GPUBuffer,
  at: number,
  bytes: number,
): ArrayBuffer {
  check(gpu);
  const { stage } = gpu;
  if (stage === null) {
    throw new ReadBackError(
      "webgpu: this runtime cannot read numbers back from the GPU without " +
        "waiting; write: await valuesLater(t)",
    );
  }
  if (bytes <= stage.bytes) return readStaged(gpu, stage, from, at, bytes);
  const all = new Uint8Array(bytes);
  for (let done = 0; done < bytes; done += stage.bytes) {
    const some = Math.min(stage.bytes, bytes - done);
    const part = readStaged(gpu, stage, from, at + done, some);
    all.set(new Uint8Array(part), done);
  }
  return all.buffer;
}

function readStaged(
  gpu: Gpu,
  stage: Stage,
  from: GPUBuffer,
  at: number,
  bytes: number,
): ArrayBuffer {
  const { batch } = gpu;
  endPass(gpu);
  const encoder = encoderOf(gpu);
  const ticket = batch.numbers[batch.used] = batch.number + 1;
  encoder.copyBufferToBuffer(batch.params, 4 * batch.used, stage.buffer, 0, 4);
  encoder.copyBufferToBuffer(from, at, stage.buffer, HEAD, bytes);
  batch.used += batch.step;
  flush(gpu);
  let answer: ArrayBuffer;
  try {
    answer = mapNow(stage.buffer, HEAD + bytes);
  } catch {
    throw gpu.trouble ??= lost(gpu.name, "");
  }
  // A batch that the device refused leaves an older ticket.
  if (new Uint32Array(answer, 0, 1)[0] !== ticket) throw full(gpu);
  return answer.slice(HEAD);
}

/** Copies bytes of a buffer, as they are now, when the GPU is ready. */
export async function readLater(
  gpu: Gpu,
  from: GPUBuffer,
  at: number,
  bytes: number,
): Promise<ArrayBuffer> {
  check(gpu);
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
  const buffer = gpu.device.createBuffer({ size: bytes, usage });
  endPass(gpu);
  encoderOf(gpu).copyBufferToBuffer(from, at, buffer, 0, bytes);
  flush(gpu);
  try {
    await buffer.mapAsync(GPUMapMode.READ);
  } catch (error) {
    check(gpu);
    throw error;
  }
  check(gpu);
  const answer = taken(buffer, bytes);
  buffer.destroy();
  return answer;
}
//# sourceMappingURL=read_back.ts.map
