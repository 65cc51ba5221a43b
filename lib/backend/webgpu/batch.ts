import type { Batch, Gpu } from "./gpu.ts";
import { WINDOW } from "./params.ts";

/** So many dispatches are submitted together. */
const MOST = 128;

/** Makes an empty batch. */
export function createBatch(device: GPUDevice): Batch {
  const bytes = (MOST + 2) * WINDOW;
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_SRC |
    GPUBufferUsage.COPY_DST;
  return {
    number: 0,
    count: 0,
    encoder: null,
    pass: null,
    pipeline: null,
    numbers: new Uint32Array(bytes / 4),
    used: 0,
    params: device.createBuffer({ size: bytes, usage }),
    step: device.limits.minUniformBufferOffsetAlignment / 4,
  };
}

/** The open encoder. */
export function encoderOf({ device, batch }: Gpu): GPUCommandEncoder {
  return batch.encoder ??= device.createCommandEncoder();
}

/** The open pass. */
export function passOf(gpu: Gpu): GPUComputePassEncoder {
  return gpu.batch.pass ??= encoderOf(gpu).beginComputePass();
}

/** Ends the pass: what is recorded next is no dispatch. */
export function endPass({ batch }: Gpu): void {
  batch.pass?.end();
  batch.pass = null;
  batch.pipeline = null;
}

/** Notes that there is one more dispatch; submits if there are many. */
export function counted(gpu: Gpu): void {
  if (++gpu.batch.count >= MOST) flush(gpu);
}

/** Submits what was recorded. */
export function flush(gpu: Gpu): void {
  const { batch, pool } = gpu;
  if (batch.encoder !== null) submit(gpu);
  for (const { buffer } of pool.doomed.splice(0)) buffer.destroy();
}

function submit(gpu: Gpu): void {
  const { batch, device } = gpu;
  endPass(gpu);
  if (batch.used > 0) {
    const { params, numbers, used } = batch;
    device.queue.writeBuffer(params, 0, numbers, 0, used);
  }
  device.queue.submit([encoderOf(gpu).finish()]);
  batch.encoder = null;
  batch.count = batch.used = 0;
  batch.number++;
}
//# sourceMappingURL=batch.ts.map
