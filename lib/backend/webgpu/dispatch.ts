import type { Storage } from "../backend.ts";
import { counted, passOf } from "./batch.ts";
import type { Gpu } from "./gpu.ts";
import { groupOf } from "./groups.ts";
import { pipelineOf, type Shader } from "./pipelines.ts";
import type { Slot } from "./pool.ts";
import { check } from "./trouble.ts";

export type { Shader } from "./pipelines.ts";

/** A block of numbers in a buffer. */
export interface Block extends Storage {
  /** Its buffer. */
  slot: Slot;
  /** What all its numbers are, as long as nobody has written them. */
  constant: number | undefined;
  /** Writes them. */
  settle: (() => void) | undefined;
}

/** The buffer of a storage. */
export function bufferOf(storage: Storage): GPUBuffer {
  const block = storage as Block;
  const { settle } = block;
  if (settle !== undefined) {
    block.settle = block.constant = undefined;
    settle();
  }
  return block.slot.buffer;
}

/** What all numbers of a storage are, if that is known here. */
export function constantOf(storage: Storage): number | undefined {
  return (storage as Block).constant;
}

/**
 * Records one dispatch into the open pass; nothing is submitted yet.
 *
 * An invocation may not go through loops more than 65,535 times in all: a
 * software driver ends them then, and says nothing.
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
  check(gpu);
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
  counted(gpu);
}

const offset = new Uint32Array(1);
//# sourceMappingURL=dispatch.ts.map
