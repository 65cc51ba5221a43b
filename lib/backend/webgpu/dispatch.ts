import type { Storage } from "../backend.ts";
import { counted, passOf } from "./batch.ts";
import type { Gpu } from "./gpu.ts";
import { groupOf } from "./groups.ts";
import { pipelineOf, type Shader } from "./pipelines.ts";
import type { Slot } from "./pool.ts";

export type { Shader } from "./pipelines.ts";

/** A block of numbers in a buffer. */
export interface Block extends Storage {
  /** Its buffer. */
  readonly slot: Slot;
}

/** The buffer of a storage. */
export function bufferOf(storage: Storage): GPUBuffer {
  return (storage as Block).slot.buffer;
}

/**
 * Records one dispatch into the open pass; nothing is submitted yet.
 *
 * @param buffers bound in order at `@group(0) @binding(0…)`, all `read` but the
 * last, which is `read_write`
 * @param params whole numbers of 32 bits, at the next binding, as
 * `var<uniform> params: array<vec4u, K>`; at most 64
 * @param workgroups how many along x, y and z
 */
export function dispatch(
  gpu: Gpu,
  shader: Shader,
  buffers: readonly GPUBuffer[],
  params: readonly number[],
  workgroups: readonly [x: number, y?: number, z?: number],
): void {
  const { batch } = gpu;
  if (gpu.trouble) throw gpu.trouble;
  const pipeline = pipelineOf(gpu, shader, buffers.length);
  const group = groupOf(gpu, buffers);
  const pass = passOf(gpu);
  if (batch.pipeline !== pipeline) {
    pass.setPipeline(pipeline);
    batch.pipeline = pipeline;
  }
  const at = batch.used;
  batch.numbers.set(params, at);
  batch.used = at + Math.ceil(params.length / batch.step) * batch.step;
  offset[0] = 4 * at;
  pass.setBindGroup(0, group, offset, 0, 1);
  pass.dispatchWorkgroups(workgroups[0], workgroups[1], workgroups[2]);
  for (const buffer of buffers) gpu.slots.get(buffer)!.batch = batch.number;
  counted(gpu);
}

const offset = new Uint32Array(1);
//# sourceMappingURL=dispatch.ts.map
